import type { Page } from "playwright-core";
import { expect } from "vitest";

/** What has the focus: its name, and whether a person sees that it has it. */
interface Focused {
  name: string;
  ring: boolean;
  covered: boolean;
}

function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const labels = (one as HTMLInputElement).labels;
    const text = labels?.[0]?.innerText ?? one.getAttribute("aria-label") ?? one.innerText;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return {
      // Between the last stop and the first, the focus is the browser's own.
      name: one === document.body ? "" : text.trim(),
      ring: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      covered: !!top && !one.contains(top) && !top.contains(one),
    };
  });
}

/** Somebody who has no mouse. Every stop on the way must show that it has the focus. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses Tab until what has this name is reached. */
  async reaches(name: string): Promise<void> {
    const stops: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await this.#page.keyboard.press("Tab");
      const stop = await focused(this.#page);
      if (!stop.name) continue;
      expect(stop, `focus at ${stop.name}`).toMatchObject({ ring: true, covered: false });
      if (stop.name === name) return;
      stops.push(stop.name);
    }
    throw new Error(`the keyboard does not reach ${name}, only ${stops.join(", ")}`);
  }

  /** Reaches something and presses a key there. */
  async presses(key: "Enter" | "Space", name: string): Promise<void> {
    await this.reaches(name);
    await this.#page.keyboard.press(key);
  }

  /** Reaches a field and types into it. */
  async types(name: string, text: string): Promise<void> {
    await this.reaches(name);
    await this.#page.keyboard.type(text);
  }
}

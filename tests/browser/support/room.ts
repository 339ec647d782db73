import type { Page } from "playwright-core";
import { expect } from "vitest";
import { enlargeText } from "./checks.js";
import { lengthens } from "./lengthened.js";

/** Widths that a page is looked at in, with the size of its text in percent. */
const SIZES = [
  { width: 320, height: 640, text: 100 },
  { width: 640, height: 900, text: 200 },
  { width: 1280, height: 900, text: 100 },
];

/** What has no room on the page as it is now: text that leaves its box or is cut off, controls on each other. */
function cramped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const top = document.querySelector("dialog[open]") ?? document.body;
    const hidden = ".unseen, .printed, .skip, [hidden], noscript, option, script, style";
    const seen = (one: Element) => !one.closest(hidden) && one.checkVisibility();
    const named = (one: Element) => one.outerHTML.slice(0, 100);
    const boxes = (one: Element): Element[] => {
      const above = one.parentElement && one !== top ? boxes(one.parentElement) : [];
      return getComputedStyle(one).display.startsWith("inline") && !one.matches(".btn, button")
        ? above
        : [one, ...above];
    };
    const scrolls = (one: Element) => getComputedStyle(one).overflowY === "auto";
    const leaves = (text: DOMRect, one: Element) => {
      const box = one.getBoundingClientRect();
      const middle = (text.top + text.bottom) / 2;
      const sideways = text.left < box.left - 1 || text.right > box.right + 1;
      return sideways || (!scrolls(one) && (middle < box.top || middle > box.bottom));
    };
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`page of ${root.scrollWidth} px`);
    const texts = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { currentNode: text } = texts;
      const parent = text.parentElement;
      if (!parent || !text.textContent?.trim() || !seen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
      const box = boxes(parent).find((one) => rects.some((rect) => leaves(rect, one)));
      if (box) found.push(`"${text.textContent}" leaves ${named(box)}`);
    }
    for (const one of top.querySelectorAll<HTMLElement>("*")) {
      const { overflowX, overflowY } = getComputedStyle(one);
      const cut =
        (overflowX !== "visible" && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === "hidden" && one.scrollHeight > one.clientHeight + 1);
      if (cut && one.tagName !== "INPUT" && seen(one)) found.push(`cut off: ${named(one)}`);
    }
    const controls = [...top.querySelectorAll("a[href], button, input, select, textarea")];
    const areas = controls
      .filter((one) => seen(one) && !one.matches(".reveal"))
      .flatMap((one) => [...one.getClientRects()].map((rect) => ({ one, rect })));
    areas.forEach(({ one, rect }, index) => {
      const over = areas.slice(index + 1).find((other) => {
        const width = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
        const height =
          Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
        return other.one !== one && width > 1 && height > 1;
      });
      if (over) found.push(`${named(one)} lies on ${named(over.one)}`);
    });
    return found;
  });
}

/** With words a third longer than the English ones, everything has room: narrow, with large text, and wide. */
export async function expectRoom(page: Page, where: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1000, height: 800 };
  await lengthens(page, true);
  for (const { text, ...size } of SIZES) {
    await page.setViewportSize(size);
    await enlargeText(page, text);
    expect.soft(await cramped(page), `${where}, ${size.width} px, text ${text} %`).toEqual([]);
  }
  await enlargeText(page, 100);
  await page.setViewportSize(before);
  await lengthens(page, false);
}

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 A and AA, and what axe recommends beyond them. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs axe on the page as it is now; the answer names each violation and its elements. */
async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))`;
  return page.evaluate<string[]>(run);
}

/** Elements whose text is cut off, and the page itself where it has to be scrolled sideways. */
function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const cut = Array.from(
      document.querySelectorAll("main *, header *, footer *, dialog *"),
    ).filter(
      (one) =>
        one instanceof HTMLElement &&
        !one.closest(".unseen, .printed, [hidden]") &&
        one.tagName !== "INPUT" &&
        getComputedStyle(one).overflowX !== "visible" &&
        one.scrollWidth > one.clientWidth + 1,
    );
    const wide = root.scrollWidth > root.clientWidth ? [`page of ${root.scrollWidth} px`] : [];
    return [...wide, ...cut.map((one) => one.outerHTML.slice(0, 120))];
  });
}

/** Lets people who need it have text of this size; 100 is the usual one. */
export async function enlargeText(page: Page, percent: number): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size === 100 ? "" : `${size}%`;
  }, percent);
}

/** Waits until what fades in or moves has come to rest; with less motion asked for, nothing goes on forever. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((one) => one.finished)).then(() => {}),
  );
}

/** Nothing that axe knows is wrong with the page, in dark and in light. */
export async function expectNoViolations(page: Page, where = "axe"): Promise<void> {
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    expect(await violations(page), `${where}, ${colorScheme}`).toEqual([]);
  }
}

/** The page is accessible in light and in dark, fits a narrow screen, and bears large text. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1000, height: 800 };
  await expectNoViolations(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowing(page), "too wide for 320 px").toEqual([]);
  await page.setViewportSize({ width: 640, height: 800 });
  await enlargeText(page, 200);
  expect(await overflowing(page), "too wide with text at 200 %").toEqual([]);
  await enlargeText(page, 100);
  await page.setViewportSize(before);
}

/** Everything that the browser keeps for this page, and the address, as one text. */
export async function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const parts = [{ ...localStorage }, { ...sessionStorage }, history.state, location.href];
    return JSON.stringify([...parts, databases, document.cookie]);
  });
}

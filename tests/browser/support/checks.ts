import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 A and AA, and what axe recommends beyond them. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Runs axe on the page as it is now; the answer names each violation and its elements. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const run = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then((result) =>
    result.violations.map((one) => one.id + ": " + one.nodes.map((node) => node.html).join(" ")))`;
  return page.evaluate<string[]>(run);
}

/** The page is accessible in light and in dark, and fits a narrow screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const before = page.viewportSize() ?? { width: 1000, height: 800 };
  for (const colorScheme of ["dark", "light"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `axe, ${colorScheme}`).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width, "width of the content on a screen of 320 px").toBeLessThanOrEqual(320);
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

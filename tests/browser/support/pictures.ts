import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pictures of every run, for people to look through; not kept in the repository. */
const RUN = folder("../out/");
/** The README's pictures, taken anew when TWOSTEP_PICTURES is set. */
const README = folder("../../../docs/pictures/");

async function take(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: file, animations: "disabled" });
}

/** Takes a picture of the page in light, in dark and on a narrow screen. */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1000, height: 800 };
  const readme = process.env.TWOSTEP_PICTURES ? [README] : [];
  for (const target of [RUN, ...readme]) {
    await mkdir(target, { recursive: true });
    await page.emulateMedia({ colorScheme: "dark" });
    await take(page, `${target}${name}-dark.png`);
    await page.emulateMedia({ colorScheme: "light" });
    await take(page, `${target}${name}.png`);
    await page.setViewportSize({ width: 320, height: 700 });
    await take(page, `${target}${name}-narrow.png`);
    await page.setViewportSize(before);
  }
}

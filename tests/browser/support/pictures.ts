import { copyFile, mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { enlargeText } from "./checks.js";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Pictures of every run, for people to look through; not kept in the repository. */
const RUN = folder("../out/");
/** The README's pictures, taken anew when TWOSTEP_PICTURES is set. */
const README = folder("../../../docs/pictures/");
const CHOSEN = new Set(["emergency-code.png", "scan.png", "scan-dark.png", "second-step.png"]);

async function take(page: Page, file: string): Promise<void> {
  await page.screenshot({ path: RUN + file, animations: "disabled" });
  if (process.env.TWOSTEP_PICTURES && CHOSEN.has(file)) {
    await mkdir(README, { recursive: true });
    await copyFile(RUN + file, README + file);
  }
}

/** Takes a picture of the page in light, in dark, in the system's colors, narrow, and with large text. */
export async function picture(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1000, height: 800 };
  await mkdir(RUN, { recursive: true });
  await page.emulateMedia({ colorScheme: "dark" });
  await take(page, `${name}-dark.png`);
  await page.emulateMedia({ colorScheme: "light" });
  await take(page, `${name}.png`);
  await page.emulateMedia({ forcedColors: "active" });
  await take(page, `${name}-forced.png`);
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 320, height: 700 });
  await take(page, `${name}-narrow.png`);
  await enlargeText(page, 200);
  await page.setViewportSize({ width: 640, height: 900 });
  await take(page, `${name}-text-200.png`);
  await enlargeText(page, 100);
  await page.setViewportSize(before);
}

import jsQR from "jsqr";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";

/** What a phone's camera would read from the page as it is seen now, or null. */
export async function scan(page: Page): Promise<string | null> {
  const picture = PNG.sync.read(await page.screenshot({ fullPage: true }));
  const pixels = new Uint8ClampedArray(picture.data);
  return jsQR(pixels, picture.width, picture.height)?.data ?? null;
}

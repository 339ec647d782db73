import { createServer } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { freshProfile, withChromium } from "./support/chromium.js";
import { picture } from "./support/pictures.js";
import { canStartMore, withSettings } from "./support/server.js";

withChromium();

const LOGO = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="24"><rect width="60" height="24" rx="6" fill="#ffd400"/></svg>`;

/** Another site, that has the operator's logo. */
const site = createServer((_, response) => {
  response.writeHead(200, { "content-type": "image/svg+xml" }).end(LOGO);
});
await new Promise<void>((resolve) => site.listen(0, "127.0.0.1", resolve));
const listening = site.address();
const port = typeof listening === "object" ? listening?.port : 0;
afterAll(() => void site.close());

const address = withSettings({
  TWOSTEP_PRODUCT_NAME: "Fjordbank",
  TWOSTEP_ACCENT: "#ffd400",
  TWOSTEP_LOGO_URL: `http://127.0.0.1:${port}/logo.svg`,
  TWOSTEP_SUPPORT_TEXT: "Ask Fjordbank",
  TWOSTEP_SUPPORT_URL: "mailto:help@fjordbank.example",
});

/** The sign-in page, with what the browser complained of. */
async function signInPage(): Promise<{ page: Page; complaints: string[] }> {
  const profile = await freshProfile({ at: address() });
  const page = await profile.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto("/sign-in");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  return { page, complaints };
}

test.runIf(canStartMore)("the environment alone gives name, logo and support", async () => {
  const { page, complaints } = await signInPage();
  expect(await page.title()).toBe("Sign in · Fjordbank");
  const width = () =>
    page.locator(".brand img").evaluate((one) => (one as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBe(60);
  const support = page.getByRole("link", { name: "Ask Fjordbank" });
  expect(await support.getAttribute("href")).toBe("mailto:help@fjordbank.example");
  expect(complaints.filter((text) => /Content Security Policy|Trusted/.test(text))).toEqual([]);
});

test.runIf(canStartMore)("a yellow too light for white text is darkened", async () => {
  const { page } = await signInPage();
  const button = page.getByRole("button", { name: "Sign in" });
  const color = await button.evaluate((one) => getComputedStyle(one).backgroundColor);
  expect(color).toBe("rgb(128, 106, 0)");
  await expectAccessible(page);
  await picture(page, "brand");
});

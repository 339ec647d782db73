import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";

withChromium();

test("the outbox shows a message without a reload, newest on top, and copies its code", async () => {
  const kari = await Person.arrives();
  await kari.signsUp();
  const reader = await kari.inAnotherTab();
  await reader.page.goto("/dev/outbox");
  const own = reader.page.locator("li", { hasText: kari.email });
  await expect.poll(() => own.count()).toBe(1);
  const ola = await Person.arrives();
  await ola.signsUp();
  const newer = reader.page.locator("li", { hasText: ola.email });
  await expect.poll(() => newer.count()).toBe(1);
  const all = await reader.page.locator("li").allTextContents();
  const place = (email: string) => all.findIndex((text) => text.includes(email));
  expect(place(ola.email)).toBeLessThan(place(kari.email));
  await newer.getByRole("button").click();
  const code = await ola.mailbox.code();
  await reader.reads(`Copied ${code}`);
  expect(await reader.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
  await expectAccessible(reader.page);
});

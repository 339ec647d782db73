import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { hears, withTwoStep } from "./support/settings.js";
import { headings } from "./support/wizard.js";

withChromium();

/** Presses a button by the keyboard; the result must be told while the focus stays on it. */
async function pressesAndStays(
  kari: Person,
  name: string | RegExp,
  isTold: () => Promise<void>,
): Promise<void> {
  const button = kari.page.getByRole("button", { name });
  await button.focus();
  const before = await kari.page.evaluateHandle(() => document.activeElement);
  await kari.page.keyboard.press("Enter");
  await isTold();
  const stays = await kari.page.evaluate((one) => document.activeElement === one, before);
  expect(stays, `the focus after ${name}`).toBe(true);
}

/** These words are in a region that screen readers read out when it changes. */
async function isReadOut(kari: Person, words: string | RegExp): Promise<void> {
  const region = kari.page.locator("[role=alert], [role=status]");
  await region.filter({ hasText: words }).first().waitFor({ state: "attached" });
}

test("copying and a wrong code in the wizard are told without moving the focus", async () => {
  const kari = await Person.signedIn();
  await kari.profile.grantPermissions(["clipboard-read", "clipboard-write"]);
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  await kari.sees(headings.scan);
  await pressesAndStays(kari, "Copy key", () => hears(kari, "Copied."));
  await kari.scansQr();
  await kari.presses("Next");
  await kari.sees(headings.verify);
  await kari.types("6-digit code", kari.app.wrongCode());
  await pressesAndStays(kari, "Verify", () => isReadOut(kari, /4 tries left/));
});

test("a wait, and how long it is, is told without moving the focus", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await kari.entersPassword();
  await kari.presses("Try another way");
  await pressesAndStays(kari, /Send a text message to ••• \d\d/, async () => {
    await isReadOut(kari, "We have just sent a message to this number.");
    await isReadOut(kari, /You can try again in \d+ seconds/);
  });
});

import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import type { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { confirmsByApp, withTwoStep } from "./support/settings.js";

withChromium();

const QUESTION = "Do you still have everything to sign in?";

/** Somebody who turned two-step verification on four weeks ago, on the account page. */
async function afterFourWeeks(): Promise<Person> {
  const kari = await withTwoStep();
  await passes("28 days", "check_up", kari);
  await kari.page.goto("/account");
  await kari.sees("Account settings");
  await kari.reads(QUESTION);
  return kari;
}

async function isNotAsked(kari: Person): Promise<void> {
  await kari.page.goto("/account");
  await kari.sees("Account settings");
  await kari.reads("This browser");
  expect(await kari.page.getByText(QUESTION).count()).toBe(0);
}

describe.runIf(canEditRows)("four weeks after turning two-step verification on", () => {
  test("a person says once that both are at hand", async () => {
    const kari = await afterFourWeeks();
    await expectAccessible(kari.page);
    await picture(kari.page, "check-up");
    await kari.presses("Yes, I have both");
    await kari.page.getByText(QUESTION).waitFor({ state: "detached" });
    expect(await kari.page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    await isNotAsked(kari);
    await kari.page.goto("/account/events");
    await kari.reads("App and emergency code were confirmed to be at hand");
  });

  test("a person who has no time is not asked again that day, here or elsewhere", async () => {
    const kari = await afterFourWeeks();
    await kari.presses("Ask me later");
    await kari.page.getByText(QUESTION).waitFor({ state: "detached" });
    await isNotAsked(kari);
    await kari.signsOut();
    await kari.signsInWithApp();
    await isNotAsked(kari);
    await passes("7 days", "check_up", kari);
    await kari.page.reload();
    await kari.reads(QUESTION);
  });

  test("a person with a new phone is led to moving the app, behind a fresh proof", async () => {
    const kari = await afterFourWeeks();
    await passes("6 minutes", "proof", kari);
    await kari.page.reload();
    await kari.reads(QUESTION);
    const card = kari.page.locator(".card", { hasText: QUESTION });
    await card.getByRole("button", { name: /Move to a new phone/ }).click();
    await confirmsByApp(kari);
    await kari.sees("Scan the QR code with your authenticator app");
  });

  test("a person without the emergency code is led to a new one", async () => {
    const kari = await afterFourWeeks();
    const card = kari.page.locator(".card", { hasText: QUESTION });
    await card.getByRole("link", { name: "New emergency code" }).click();
    await kari.sees("New emergency code");
  });
});

test("a person who has just turned it on is not asked", async () => {
  await isNotAsked(await withTwoStep());
});

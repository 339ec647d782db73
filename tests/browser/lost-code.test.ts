import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import type { Person } from "./support/person.js";
import {
  answers,
  entersEmergencyCode,
  usesEmergencyCode,
  withTwoStep,
} from "./support/settings.js";

withChromium();

/** Tries a code at the second step, after the password. */
async function tries(person: Person, code: string): Promise<void> {
  await person.entersPassword();
  await person.sees("Confirm it is you");
  await person.types("Code from your app", code);
  await person.presses("Sign in");
}

test("a lost code that somebody else used once opens nothing a second time", async () => {
  const kari = await withTwoStep();
  const old = kari.emergencyCode;
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
  await kari.signsOut();
  await tries(kari, old);
  await kari.reads(/This code is not right/);
});

test("Back and Forward after a code was used once do not lead to where it is entered", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await kari.page.goBack();
  await kari.sees("Do you still have your authenticator?");
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
  await kari.page.goForward();
  await kari.sees("Account settings");
  expect(await kari.page.content()).not.toContain(kari.emergencyCode);
});

test("a reload before the new code is stored shows another one, and only that one counts", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await entersEmergencyCode(kari);
  await kari.storesEmergencyCode();
  const first = kari.emergencyCode;
  await kari.page.reload();
  await kari.presses("Show a new emergency code");
  await kari.reads(/takes the place of the one shown before/);
  await kari.storesEmergencyCode();
  await kari.presses("Continue");
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
  await kari.signsOut();
  await tries(kari, first);
  await kari.reads(/This code is not right/);
});

test("a second tab that shows a newer code makes the first one say that its own is dead", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await entersEmergencyCode(kari);
  await kari.storesEmergencyCode();
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/account");
  await tab.sees("Your new emergency code");
  await tab.presses("Show a new emergency code");
  await tab.storesEmergencyCode();
  await kari.presses("Continue");
  await kari.reads(/A newer emergency code was shown in another window/);
  await tab.presses("Continue");
  await answers(tab, /Yes, I still have it/);
  await tab.sees("Account settings");
});

test.runIf(canEditRows)("a sign-in that took too long does not use the code up", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await kari.entersPassword();
  await kari.sees("Confirm it is you");
  await passes("11 minutes", "challenge", kari);
  await kari.types("Code from your app", kari.emergencyCode);
  await kari.presses("Sign in");
  await kari.sees("Sign in");
  await kari.reads(
    "This sign-in is over: it took too long, or the account was changed meanwhile. Enter your password again.",
  );
  await entersEmergencyCode(kari);
  await kari.sees("Your new emergency code");
});

test("a code whose answer got lost on the way is entered again and leads on", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  const lost = /sessions\/second-step$/;
  await kari.page.route(lost, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await entersEmergencyCode(kari);
  await kari.reads("We can't reach the server. Check your connection and try again.");
  await kari.page.unroute(lost);
  await kari.presses("Sign in");
  await kari.sees("Your new emergency code");
  await kari.storesEmergencyCode();
  await kari.presses("Continue");
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
});

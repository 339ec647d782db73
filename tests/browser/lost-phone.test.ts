import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import type { Person } from "./support/person.js";
import { answers, setsUpApp, usesEmergencyCode, withTwoStep } from "./support/settings.js";
import { headings } from "./support/wizard.js";

withChromium();

const REPLACED = "Your new authenticator is ready";

test("a lost phone: the emergency code, a new authenticator, and nothing old works any more", async () => {
  const kari = await withTwoStep();
  const [oldApp, oldCode] = [kari.app, kari.emergencyCode];
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await answers(kari, /No, it is lost for good/);
  await kari.sees("Set up your new authenticator");
  await setsUpApp(kari, REPLACED);
  await kari.follows("Back to account settings");
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.entersPassword();
  for (const dead of [await oldApp.code(), oldCode]) {
    await kari.types("Code from your app", dead);
    await kari.presses("Sign in");
    await kari.reads(/tries left/);
  }
  await kari.types("Code from your app", await kari.app.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

/** The way of a recovery, from one point where the browser may be closed to the next. */
const way: [point: string, goesOn: (person: Person) => Promise<void>][] = [
  ["the second step", (person) => person.entersPassword()],
  ["the new code", entersEmergencyCodeHere],
  ["the question", storesNewCode],
  ["the first step of the new authenticator", (person) => answers(person, /No, it is lost/)],
  ["the QR code", (person) => person.presses("Get started")],
  ["the code of the new app", scansAndGoesOn],
];

async function entersEmergencyCodeHere(person: Person): Promise<void> {
  await person.types("Code from your app", person.emergencyCode);
  await person.presses("Sign in");
  await person.storesEmergencyCode();
}

async function storesNewCode(person: Person): Promise<void> {
  await person.presses("Continue");
  await person.sees("Do you still have your authenticator?");
}

async function scansAndGoesOn(person: Person): Promise<void> {
  await person.scansQr();
  await person.presses("Next");
  await person.sees(headings.verify);
}

test.each(way.map(([point], index) => [point, index] as const))(
  "closing the browser at %s leaves a way in",
  async (_, last) => {
    const kari = await withTwoStep();
    const oldApp = kari.app;
    await kari.signsOut();
    for (const [, goesOn] of way.slice(0, last + 1)) await goesOn(kari);
    const again = await kari.inAnotherBrowser();
    await kari.profile.close();
    await usesEmergencyCode(again);
    await answers(again, /Yes, I still have it/);
    await again.sees("Account settings");
    await again.signsOut();
    await again.entersPassword();
    await again.types("Code from your app", await oldApp.code());
    await again.presses("Sign in");
    await again.sees("Account settings");
  },
);

test("a reload while the new authenticator is set up goes on where it was", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await answers(kari, /No, it is lost for good/);
  await kari.presses("Get started");
  await kari.page.reload();
  await kari.page.getByRole("img", { name: /QR code/ }).waitFor();
  await kari.page.goto("/account");
  await kari.sees("Do you still have your authenticator?");
  expect(new URL(kari.page.url()).pathname).toBe("/sign-in/recovery");
});

test("Back while the new authenticator is set up leads to the question, at the end to no QR code", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await answers(kari, /No, it is lost for good/);
  await kari.presses("Get started");
  await kari.scansQr();
  await kari.page.goBack();
  await kari.sees("Set up your new authenticator");
  await kari.page.goBack();
  await kari.sees("Do you still have your authenticator?");
  await answers(kari, /No, it is lost for good/);
  await setsUpApp(kari, REPLACED);
  await kari.page.goBack();
  await kari.sees(REPLACED);
  expect(await kari.page.getByRole("img", { name: /QR code/ }).count()).toBe(0);
});

test("a second tab finishes the recovery, and the first one finds itself signed in", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await usesEmergencyCode(kari);
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/account/events");
  await tab.sees("Do you still have your authenticator?");
  await answers(tab, /No, it is lost for good/);
  await setsUpApp(tab, REPLACED);
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.entersPassword();
  await kari.types("Code from your app", await tab.app.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

test.runIf(canEditRows)(
  "a set-up that ran out in a recovery begins again at the question",
  async () => {
    const kari = await withTwoStep();
    await kari.signsOut();
    await usesEmergencyCode(kari);
    await answers(kari, /No, it is lost for good/);
    await kari.presses("Get started");
    await scansAndGoesOn(kari);
    await passes("16 minutes", "enrollment", kari);
    await kari.types("6-digit code", await kari.app.code());
    await kari.presses("Verify");
    await kari.sees("This set-up has ended");
    await kari.follows("Start again");
    await kari.sees("Do you still have your authenticator?");
    await answers(kari, /No, it is lost for good/);
    await setsUpApp(kari, REPLACED);
  },
);

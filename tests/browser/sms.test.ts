import { describe, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes, smsPauseIsOver } from "./support/database.js";
import type { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import {
  confirmsByApp,
  hears,
  setsUpApp,
  withPasswordSession,
  withTwoStep,
} from "./support/settings.js";

withChromium();

/** Signs in with the password and a text message, as somebody without the app does. */
async function signsInBySms(person: Person): Promise<void> {
  await smsPauseIsOver();
  await person.entersPassword();
  await person.presses("Try another way");
  await person.page.getByRole("button", { name: /Send a text message to ••• \d\d/ }).click();
  await hears(person, /A code is on its way to ••• \d\d/);
  await person.types("Code from the text message", await person.phone.code());
  await person.presses("Sign in");
  await person.sees("Account settings");
}

/** A person who signed in by a text message. */
async function withSmsSession(): Promise<Person> {
  const person = await withTwoStep();
  await person.signsOut();
  await signsInBySms(person);
  return person;
}

async function asksToTurnOff(person: Person): Promise<void> {
  await person.presses("Turn off two-step verification");
  await person.presses("Turn off");
  await person.reads(/so a text message is not enough/);
}

describe.runIf(canEditRows)("a minute after the last text message", () => {
  test("a text message signs in who has no app at hand", async () => {
    const kari = await withSmsSession();
    await kari.follows("Show events");
    await kari.reads("Signed in");
  });

  test("a text message confirms a change that it is enough for", async () => {
    const kari = await withPasswordSession();
    await smsPauseIsOver();
    await kari.presses("Rename Authenticator app");
    await kari.types("Name", "Pocket phone");
    await kari.presses("Save");
    await kari.presses("Send a text message instead");
    const dialog = kari.page.getByRole("dialog", { name: "Confirm it is you" });
    await dialog.getByLabel("Password", { exact: true }).fill(kari.password);
    await dialog.getByLabel("Code from the text message").fill(await kari.phone.code());
    await kari.presses("Confirm");
    await hears(kari, "The authenticator is now called Pocket phone.");
  });

  test("who signed in by text message is told what else a bigger change takes, and can go on", async () => {
    const kari = await withSmsSession();
    await asksToTurnOff(kari);
    await kari.reads(/App gone\? Sign out, sign in with your emergency code/);
    await expectAccessible(kari.page);
    await picture(kari.page, "step-up");
    await confirmsByApp(kari);
    await hears(kari, "Two-step verification is off.");
  });

  test("an app that was added by text message may do the same a day later", async () => {
    const kari = await withSmsSession();
    await kari.presses("Add an authenticator");
    await kari.types("Name", "New phone");
    await kari.presses("Continue");
    await setsUpApp(kari, "Your authenticator is ready");
    await kari.follows("Back to account settings");
    await asksToTurnOff(kari);
    await confirmsByApp(kari);
    await kari.reads(/this needs a code from an authenticator that you have had for a day/);
    await kari.reads(/Use an older app or wait until tomorrow/);
    await picture(kari.page, "step-up-refused");
    await passes("25 hours", "authenticators", kari);
    await kari.presses("Turn off");
    await confirmsByApp(kari);
    await hears(kari, "Two-step verification is off.");
  });
});

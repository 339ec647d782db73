import { expect } from "vitest";
import { Person } from "./person.js";
import { headings, turnsOnTwoStep } from "./wizard.js";

/** A person with an app, a phone and an emergency code, who is signed in with all of them on. */
export async function withTwoStep(): Promise<Person> {
  const person = await Person.signedIn();
  await turnsOnTwoStep(person);
  return person;
}

/** Fills in the dialog that asks who is there, with a code from the app. */
export async function confirmsByApp(person: Person): Promise<void> {
  const dialog = person.page.getByRole("dialog", { name: "Confirm it is you" });
  await dialog.getByLabel("Password", { exact: true }).fill(person.password);
  await dialog.getByLabel("Code from your app", { exact: true }).fill(await person.app.code());
  await dialog.getByRole("button", { name: "Confirm", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

/** Signs in with the password and the emergency code; the page then shows a new one. */
export async function entersEmergencyCode(person: Person): Promise<void> {
  await person.entersPassword();
  await person.sees("Confirm it is you");
  await person.types("Code from your app", person.emergencyCode);
  await person.presses("Sign in");
}

/** Signs in with the emergency code, stores the new one, and is asked for the authenticator. */
export async function usesEmergencyCode(person: Person): Promise<void> {
  await entersEmergencyCode(person);
  await person.sees("Your new emergency code");
  await person.storesEmergencyCode();
  await person.presses("Continue");
  await person.sees("Do you still have your authenticator?");
}

/**
 * A person whose session came from an emergency code, with the authenticator kept: such a session
 * stands for the password alone, so that every change asks once more who is there.
 */
export async function withPasswordSession(): Promise<Person> {
  const person = await withTwoStep();
  await person.signsOut();
  await usesEmergencyCode(person);
  await answers(person, /Yes, I still have it/);
  await person.sees("Account settings");
  return person;
}

/** Answers the question after an emergency code, by its first words. */
export async function answers(person: Person, choice: RegExp): Promise<void> {
  await person.page.getByRole("button", { name: choice }).click();
}

/** The wizard for one more or another authenticator, to its last page. */
export async function setsUpApp(person: Person, done: string): Promise<void> {
  await person.presses("Get started");
  await person.sees(headings.scan);
  await person.scansQr();
  await person.presses("Next");
  await person.sees(headings.verify);
  await person.types("6-digit code", await person.app.code());
  await person.presses("Verify");
  await person.sees(done);
}

/** Waits until the screen reader was told these words. */
export async function hears(person: Person, words: string | RegExp): Promise<void> {
  const live = person.page.locator("div[role=status].unseen");
  await expect.poll(() => live.textContent()).toMatch(words);
}

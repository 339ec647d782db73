import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { turnsOnTwoStep } from "./support/wizard.js";

withChromium();

async function withTwoStep(): Promise<Person> {
  const person = await Person.signedIn();
  await turnsOnTwoStep(person);
  await person.signsOut();
  await person.entersPassword();
  await person.sees("Confirm it is you");
  return person;
}

test("who asks for a text message right after another one is told how long to wait", async () => {
  const kari = await withTwoStep();
  await kari.presses("Try another way");
  await kari.page.getByRole("button", { name: /Send a text message to ••• \d\d/ }).click();
  await kari.reads("We have just sent a message to this number.");
  await kari.reads(/You can try again in \d+ seconds/);
  await kari.types("Code from your app", await kari.app.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

test("the emergency code gives a new one first, then asks for the authenticator", async () => {
  const kari = await withTwoStep();
  const old = kari.emergencyCode;
  await kari.types("Code from your app", old.toLowerCase().replaceAll("-", " "));
  await kari.presses("Sign in");
  await kari.sees("Your new emergency code");
  await expectAccessible(kari.page);
  await picture(kari.page, "recovery");
  await kari.storesEmergencyCode();
  expect(kari.emergencyCode).not.toBe(old);
  await kari.presses("Continue");
  await kari.sees("Do you still have your authenticator?");
  await expectAccessible(kari.page);
  await kari.page.getByRole("button", { name: /Yes, I still have it/ }).click();
  await kari.sees("Account settings");
});

test("leaving the recovery half-way leads back to it", async () => {
  const kari = await withTwoStep();
  await kari.types("Code from your app", kari.emergencyCode);
  await kari.presses("Sign in");
  await kari.sees("Your new emergency code");
  await kari.page.goto("/account");
  await kari.presses("Show a new emergency code");
  await kari.reads(/takes the place of the one shown before/);
});

test("a wrong code says how many tries are left, without taking the focus", async () => {
  const kari = await withTwoStep();
  await kari.types("Code from your app", kari.app.wrongCode());
  await kari.presses("Sign in");
  await kari.reads(/4 tries left/);
  const focused = () => document.activeElement?.textContent;
  expect(await kari.page.evaluate(focused)).toBe("Sign in");
});

test("a code that this page has just used is not sent again", async () => {
  const kari = await withTwoStep();
  const code = await kari.app.code();
  await kari.types("Code from your app", code);
  await kari.presses("Sign in");
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.types("E-mail", kari.email);
  await kari.types("Password", kari.password);
  await kari.presses("Sign in");
  await kari.types("Code from your app", code);
  await kari.presses("Sign in");
  await kari.reads(/Wait \d+ seconds? for the next one/);
});

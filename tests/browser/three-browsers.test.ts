import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import { Person, somePassword } from "./support/person.js";
import { confirmsByApp, withTwoStep } from "./support/settings.js";

withChromium();

/** Changes the password from the account settings, up to pressing the button. */
async function changesPassword(person: Person): Promise<void> {
  await person.follows("Change password");
  await person.sees("Change your password");
  await person.types("Current password", person.password);
  person.password = somePassword();
  await person.types("New password", person.password);
  await person.presses("Change password");
}

/** The same person in three browsers, signed in by the password in all of them. */
async function inThreeBrowsers(): Promise<[Person, Person, Person]> {
  const kari = await Person.signedIn();
  const [second, third] = [await kari.inAnotherBrowser(), await kari.inAnotherBrowser()];
  await second.signsIn();
  await third.signsIn();
  return [kari, second, third];
}

test("changing the password logs out all three browsers, and the new one logs back in", async () => {
  const [kari, ...others] = await inThreeBrowsers();
  await changesPassword(kari);
  await kari.sees("Sign in");
  await kari.reads("Your password has been changed. Use the new password to log back in.");
  for (const other of others) {
    await other.follows("Show events");
    await other.sees("Sign in");
    await other.reads("Your session has ended. Sign in again to go on.");
  }
  await kari.signsIn();
});

test("Back after the change shows nothing private in any of the browsers", async () => {
  const people = await inThreeBrowsers();
  const [kari, ...others] = people;
  for (const other of others) await other.follows("Show events");
  await changesPassword(kari);
  await kari.sees("Sign in");
  for (const person of people) {
    await person.page.goBack();
    await person.sees("Sign in");
    expect(await person.page.textContent("body")).not.toContain(kari.email);
  }
});

test("a reload after the change asks to sign in, and leads back to the page that was open", async () => {
  const [kari, second] = await inThreeBrowsers();
  await second.follows("Show events");
  await second.sees("Security events");
  await changesPassword(kari);
  await kari.reads("Your password has been changed. Use the new password to log back in.");
  await kari.page.reload();
  await kari.sees("Sign in");
  await second.page.reload();
  await second.sees("Sign in");
  await second.types("E-mail", kari.email);
  await second.types("Password", kari.password);
  await second.presses("Sign in");
  await second.sees("Security events");
  await second.reads("The password was changed");
});

test("a second tab of the same browser asks for the new password, and signs in both", async () => {
  const kari = await Person.signedIn();
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/account");
  await tab.sees("Account settings");
  await changesPassword(kari);
  await tab.sees("Sign in");
  tab.password = kari.password;
  await tab.signsIn();
  await kari.sees("Account settings");
});

test("who is between password and code when it changes begins again with the new one", async () => {
  const kari = await withTwoStep();
  const [second, third] = [await kari.inAnotherBrowser(), await kari.inAnotherBrowser()];
  await second.signsInWithApp();
  await third.entersPassword();
  await third.sees("Confirm it is you");
  await changesPassword(kari);
  await kari.sees("Sign in");
  await third.types("Code from your app", await kari.app.code());
  await third.presses("Sign in");
  await third.reads(
    "This sign-in is over: it took too long, or the account was changed meanwhile. Enter your password again.",
  );
  await second.page.reload();
  await second.sees("Sign in");
});

test.runIf(canEditRows)("a proof that is too old is asked for anew, and then all end", async () => {
  const kari = await withTwoStep();
  const other = await kari.inAnotherBrowser();
  await other.signsInWithApp();
  await passes("6 minutes", "proof", kari);
  const [before, after] = [kari.password, somePassword()];
  await kari.follows("Change password");
  await kari.types("Current password", before);
  await kari.types("New password", after);
  await kari.presses("Change password");
  await confirmsByApp(kari);
  await kari.sees("Sign in");
  await kari.reads("Your password has been changed. Use the new password to log back in.");
  await other.page.reload();
  await other.sees("Sign in");
});

import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { hears, withTwoStep } from "./support/settings.js";

withChromium();

test("a name that is no name is refused in the product's words, a right one is saved", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Edit name and language");
  await kari.types("First name", "K");
  await kari.presses("Save");
  await kari.reads(
    "First name must have at least 2 characters. Numbers and special characters are not allowed.",
  );
  await expectAccessible(kari.page);
  await kari.types("First name", "Zoë-Ann");
  await kari.presses("Save");
  await kari.sees("Account settings");
  await kari.reads("Your profile has been successfully updated.");
  await kari.reads("Zoë-Ann Nordmann");
});

test("a new e-mail address counts once its code is entered, also after a reload", async () => {
  const kari = await Person.signedIn();
  const old = kari.mailbox;
  kari.movesTo(`new.${kari.email}`);
  await kari.follows("Change e-mail");
  await kari.types("New e-mail", kari.email);
  await kari.presses("Send code");
  await kari.sees("Confirm your new e-mail");
  await kari.page.reload();
  await kari.types("Code from the e-mail", await kari.mailbox.code());
  await kari.presses("Change e-mail");
  await kari.sees("Account settings");
  await kari.reads(kari.email);
  expect(await old.link("undo")).toMatch(/^\/undo#token=/);
  await kari.signsOut();
  await kari.signsIn();
});

test("a phone number is added, shown masked, and removed after a question", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Add phone number");
  await kari.types("Phone number", "12");
  await kari.presses("Send code");
  await kari.reads("Enter a phone number with its country code, such as +47 412 34 567.");
  await kari.types("Phone number", kari.number);
  await kari.presses("Send code");
  await kari.sees("Confirm your phone number");
  await kari.types("Code from the text message", await kari.phone.code());
  await kari.presses("Save number");
  await kari.reads(`••• ${kari.number.slice(-2)}`);
  await kari.presses("Remove phone number");
  await kari.presses("Remove");
  await hears(kari, "Your phone number was removed.");
  await kari.reads("Not added");
});

test("a browser is signed out from another one, and learns it at its next step", async () => {
  const kari = await Person.signedIn();
  const other = await kari.inAnotherBrowser();
  await other.signsIn();
  await kari.page.reload();
  await kari.reads("This browser");
  await kari.presses("Sign out Chrome on Linux");
  await hears(kari, "Chrome on Linux was signed out.");
  await kari.reads("You are signed in nowhere else.");
  await other.follows("Change password");
  await other.page.reload();
  await other.sees("Sign in");
});

test("everywhere else is signed out at once", async () => {
  const kari = await Person.signedIn();
  const other = await kari.inAnotherBrowser();
  await other.signsIn();
  await kari.page.reload();
  await kari.presses("Sign out everywhere else");
  await hears(kari, "You are signed out everywhere else.");
  await other.page.reload();
  await other.sees("Sign in");
});

test("security events are told in words, page by page", async () => {
  const kari = await Person.signedIn();
  for (let i = 0; i < 7; i += 1) {
    await kari.signsOut();
    await kari.signsIn();
  }
  await kari.page.route(/account\/events/, (route) =>
    route.continue({ url: route.request().url().replace("limit=30", "limit=12") }),
  );
  await kari.follows("Show events");
  await kari.sees("Security events");
  await kari.reads("Signed in");
  await expectAccessible(kari.page);
  await picture(kari.page, "events");
  await kari.presses("Show older events");
  await kari.reads("Your account was created");
  const focused = () => document.activeElement?.textContent;
  expect(await kari.page.evaluate(focused)).toBe("These are all events of the last 90 days.");
});

test("the data is downloaded as a file without a secret", async () => {
  const kari = await withTwoStep();
  const arrives = kari.page.waitForEvent("download");
  await kari.presses("Download");
  const file = await (await arrives).path();
  const text = await readFile(file, "utf8");
  expect(JSON.parse(text)).toMatchObject({ profile: { email: kari.email, phone: kari.number } });
  expect(text).not.toMatch(/secret|hash/i);
});

test("the account is deleted after its address was typed, and signs in no more", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Delete account");
  await kari.sees("Delete your account");
  await expectAccessible(kari.page);
  const label = "Type your e-mail address to confirm";
  await kari.types(label, "somebody@example.test");
  await kari.presses("Delete my account");
  await kari.reads("This is not the address of this account.");
  await kari.types(label, kari.email);
  await kari.presses("Delete my account");
  await kari.reads("Your account has been deleted.");
  await kari.entersPassword();
  await kari.reads(/don't match/);
});

test.each(["off", "on"])("the settings with two-step %s are for everybody", async (state) => {
  const kari = state === "on" ? await withTwoStep() : await Person.signedIn();
  await kari.page.reload();
  await kari.reads("This browser");
  await expectAccessible(kari.page);
  await picture(kari.page, `settings-${state}`);
});

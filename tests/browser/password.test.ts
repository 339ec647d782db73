import { expect, test } from "vitest";
import { expectAccessible, stored } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person, somePassword } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { withTwoStep } from "./support/settings.js";

withChromium();

test("a wrong current password is told at its field and changes nothing", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Change password");
  await kari.types("Current password", "not my password at all");
  await kari.types("New password", somePassword());
  await kari.presses("Change password");
  await kari.reads(/This password is not right\. \d tries left/);
  const field = kari.page.getByLabel("Current password", { exact: true });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await field.getAttribute("autocomplete")).toBe("current-password");
});

test("the meter follows the typing, and a common password is refused in words", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Change password");
  await kari.types("New password", "short");
  await kari.reads("10 more characters to go.");
  await kari.types("New password", "passwordpassword");
  await kari.reads(/it is on the list of common passwords/);
  await kari.types("New password", "marymarymarymary");
  await kari.reads(/guessed in less than a hundred tries/);
  await kari.types("New password", "Twosteppassword12");
  await kari.reads(/made of your name, your address or our name/);
  await kari.types("New password", "passwordpassword");
  await expectAccessible(kari.page);
  await picture(kari.page, "password");
  await kari.types("Current password", kari.password);
  await kari.presses("Change password");
  await kari.reads(/This password is easy to guess: others use it too/);
  await kari.types("New password", somePassword());
  await kari.reads("Very hard to guess.");
});

test("a reset by mail sets a new password once, and keeps the second step", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await kari.follows("Forgot your password?");
  await kari.types("E-mail", kari.email);
  await kari.presses("Send link");
  await kari.sees("Check your e-mail");
  const link = await kari.mailbox.link("reset");
  await kari.page.goto(link);
  await kari.sees("Set a new password");
  expect(await stored(kari.page)).not.toContain(link.split("=")[1]);
  kari.password = somePassword();
  await kari.types("New password", kari.password);
  await kari.presses("Set password");
  await kari.reads("Your new password is set. Sign in with it.");
  await kari.signsInWithApp();
  await kari.page.goto(link);
  await kari.types("New password", somePassword());
  await kari.presses("Set password");
  await kari.sees("This link does not work any more");
});

test("the reset page does not know the person's name, and says why it is refused", async () => {
  const kari = await Person.signedIn();
  await kari.signsOut();
  await kari.follows("Forgot your password?");
  await kari.types("E-mail", kari.email);
  await kari.presses("Send link");
  await kari.sees("Check your e-mail");
  await kari.page.goto(await kari.mailbox.link("reset"));
  await kari.sees("Set a new password");
  expect(await kari.page.content()).not.toContain(kari.email);
  await kari.types("New password", "KariNordmann1985!");
  await kari.presses("Set password");
  await kari.reads(/it is made of your name, your address or ours/);
  kari.password = somePassword();
  await kari.types("New password", kari.password);
  await kari.presses("Set password");
  await kari.reads("Your new password is set. Sign in with it.");
});

test("a reload of the reset page says to open the link again", async () => {
  const kari = await Person.arrives();
  await kari.page.goto("/reset#token=some.token");
  await kari.sees("Set a new password");
  expect(new URL(kari.page.url()).hash).toBe("");
  await expectAccessible(kari.page);
  await kari.page.reload();
  await kari.reads(/Open the link from the mail again/);
});

test("an unknown address is answered like a known one", async () => {
  const kari = await Person.arrives();
  await kari.page.goto("/forgot-password");
  await kari.sees("Forgot your password?");
  await expectAccessible(kari.page);
  await kari.types("E-mail", kari.email);
  await kari.presses("Send link");
  await kari.sees("Check your e-mail");
});

test("the link from the mail about turning it on takes it back, and a new password is set", async () => {
  const kari = await withTwoStep();
  const link = await kari.mailbox.link("undo");
  const elsewhere = await kari.inAnotherBrowser();
  await elsewhere.page.goto(link);
  await elsewhere.sees("Take the change back");
  await expectAccessible(elsewhere.page);
  await elsewhere.presses("Take it back");
  await elsewhere.sees("The change was taken back");
  await kari.follows("Show events");
  await kari.sees("Sign in");
  await elsewhere.follows("Set a new password");
  await elsewhere.types("E-mail", kari.email);
  await elsewhere.presses("Send link");
  await elsewhere.page.goto(await kari.mailbox.link("reset"));
  elsewhere.password = somePassword();
  await elsewhere.types("New password", elsewhere.password);
  await elsewhere.presses("Set password");
  await elsewhere.signsIn();
  await elsewhere.reads("Off");
});

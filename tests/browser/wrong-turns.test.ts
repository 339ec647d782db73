import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import { Person } from "./support/person.js";
import { setsUpApp, withTwoStep } from "./support/settings.js";
import { headings } from "./support/wizard.js";

withChromium();

const MOVE = "Move to a new phone: Authenticator app";

test("Back after the last step does not open the wizard again", async () => {
  const kari = await withTwoStep();
  await kari.page.goBack();
  await kari.sees(headings.done);
  await kari.page.goBack();
  await kari.page.waitForURL((url) => !url.pathname.endsWith("/scan"));
  expect(await kari.page.getByRole("img", { name: /QR code/ }).count()).toBe(0);
});

test("Back out of a move to a new phone leaves the old app as it was", async () => {
  const kari = await withTwoStep();
  const oldApp = kari.app;
  await kari.presses(MOVE);
  await kari.presses("Get started");
  const abandoned = await kari.scansQr();
  await kari.page.goBack();
  await kari.sees("Set up your new authenticator");
  await kari.page.goBack();
  await kari.sees("Account settings");
  await kari.presses(MOVE);
  await kari.presses("Get started");
  expect(await kari.scansQr()).not.toBe(abandoned);
  await kari.page.goto("/account");
  await kari.signsOut();
  await kari.entersPassword();
  await kari.types("Code from your app", await oldApp.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

test("a reload while moving to a new phone shows the same key again", async () => {
  const kari = await withTwoStep();
  await kari.presses(MOVE);
  await kari.presses("Get started");
  const before = await kari.scansQr();
  await kari.page.reload();
  expect(await kari.scansQr()).toBe(before);
  await kari.presses("Next");
  await kari.page.reload();
  await kari.types("6-digit code", await kari.app.code());
  await kari.presses("Verify");
  await kari.sees("Your new authenticator is ready");
});

test.runIf(canEditRows)("a move that ran out leads to the settings, with the old app", async () => {
  const kari = await withTwoStep();
  await kari.presses(MOVE);
  await kari.presses("Get started");
  const oldApp = kari.app;
  await kari.scansQr();
  await kari.presses("Next");
  await passes("16 minutes", "enrollment", kari);
  await kari.types("6-digit code", await kari.app.code());
  await kari.presses("Verify");
  await kari.sees("This set-up has ended");
  await kari.follows("Account settings");
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.entersPassword();
  await kari.types("Code from your app", await oldApp.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

test("a reload at the end of a move still tells of the move", async () => {
  const kari = await withTwoStep();
  await kari.presses(MOVE);
  await setsUpApp(kari, "Your new authenticator is ready");
  await kari.page.reload();
  await kari.sees("Your new authenticator is ready");
});

test("a second tab shows the same enrollment, and the first one follows the server", async () => {
  const kari = await withTwoStep();
  await kari.presses(MOVE);
  await kari.presses("Get started");
  await kari.scansQr();
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/two-step/enroll");
  await setsUpApp(tab, "Your new authenticator is ready");
  await kari.presses("Next");
  await kari.types("6-digit code", await tab.app.code());
  await kari.presses("Verify");
  await kari.sees("This set-up has ended");
  await kari.follows("Account settings");
  await kari.sees("Account settings");
});

test("a sign-in that took too long begins again with the password, and says why", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await kari.page.clock.install();
  await kari.entersPassword();
  await kari.sees("Confirm it is you");
  await kari.page.clock.fastForward("10:05");
  await kari.sees("Sign in");
  await kari.reads(
    "This sign-in is over: it took too long, or the account was changed meanwhile. Enter your password again.",
  );
});

test("a reload at the second step begins again with the password", async () => {
  const kari = await withTwoStep();
  await kari.signsOut();
  await kari.entersPassword();
  await kari.sees("Confirm it is you");
  await kari.page.reload();
  await kari.sees("Sign in");
});

test("a change in one tab leaves the other signed in", async () => {
  const kari = await withTwoStep();
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/account");
  await tab.sees("Account settings");
  await kari.presses("Add an authenticator");
  await kari.types("Name", "Tablet");
  await kari.presses("Continue");
  await setsUpApp(kari, "Your authenticator is ready");
  await tab.follows("Show events");
  await tab.reads("An authenticator was added");
});

test("Back out of a form loses nothing but the form", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Change password");
  await kari.types("New password", "half a password");
  await kari.page.goBack();
  await kari.sees("Account settings");
  await kari.page.goForward();
  await kari.sees("Change your password");
  expect(await kari.page.getByLabel("New password", { exact: true }).inputValue()).toBe("");
});

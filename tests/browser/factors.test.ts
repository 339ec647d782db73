import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { hears, setsUpApp, withTwoStep } from "./support/settings.js";

withChromium();

test("moving to a new phone: the old app works until the new one is proven, then no more", async () => {
  const kari = await withTwoStep();
  const oldApp = kari.app;
  await kari.presses("Move to a new phone: Authenticator app");
  await kari.sees("Set up your new authenticator");
  const elsewhere = await kari.inAnotherBrowser();
  await elsewhere.signsInWithApp();
  await setsUpApp(kari, "Your new authenticator is ready");
  await kari.follows("Back to account settings");
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.entersPassword();
  await kari.types("Code from your app", await oldApp.code());
  await kari.presses("Sign in");
  await kari.reads(/tries left/);
  await kari.types("Code from your app", await kari.app.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
});

test("a second authenticator is added under its name, renamed and removed", async () => {
  const kari = await withTwoStep();
  await kari.presses("Add an authenticator");
  await kari.types("Name", "Tablet");
  await kari.presses("Continue");
  await kari.sees("Add an authenticator");
  await setsUpApp(kari, "Your authenticator is ready");
  await kari.follows("Back to account settings");
  await kari.presses("Rename Tablet");
  await kari.types("Name", "Old tablet");
  await kari.presses("Save");
  await kari.presses("Remove Old tablet");
  await kari.presses("Remove");
  await hears(kari, "Old tablet was removed.");
  const focused = () => document.activeElement?.textContent;
  await expect.poll(() => kari.page.evaluate(focused)).toBe("Your second step");
  expect(await kari.page.getByRole("button", { name: /^Remove Auth/ }).count()).toBe(0);
});

test("an authenticator without a name is not begun", async () => {
  const kari = await withTwoStep();
  await kari.presses("Add an authenticator");
  await kari.presses("Continue");
  await kari.reads("Enter a name with 1 to 40 characters.");
  await kari.page.keyboard.press("Escape");
  const focused = () => document.activeElement?.textContent;
  await expect.poll(() => kari.page.evaluate(focused)).toBe("Add an authenticator");
});

test("a new emergency code is shown once and has to be stored before the page says so", async () => {
  const kari = await withTwoStep();
  const old = kari.emergencyCode;
  await kari.follows("New emergency code");
  await kari.sees("New emergency code");
  await kari.presses("Show a new code");
  await kari.sees("Keep your one-time emergency code");
  await kari.presses("Done");
  await kari.reads("Tick the box when you have stored the code.");
  await kari.storesEmergencyCode();
  expect(kari.emergencyCode).not.toBe(old);
  await kari.presses("Done");
  await kari.sees("Account settings");
  await kari.reads(/Your new emergency code is ready/);
  expect(await kari.page.content()).not.toContain(kari.emergencyCode);
});

test("turning it off asks first and says what follows; then the password is enough", async () => {
  const kari = await withTwoStep();
  await kari.presses("Turn off two-step verification");
  await kari.reads(/your emergency code and your phone number are erased/);
  await kari.presses("Keep it on");
  await kari.reads(/^On since/);
  await kari.presses("Turn off two-step verification");
  await kari.presses("Turn off");
  await hears(kari, "Two-step verification is off.");
  await kari.page.getByRole("link", { name: "Enable two-step verification" }).waitFor();
  await kari.signsOut();
  await kari.signsIn();
});

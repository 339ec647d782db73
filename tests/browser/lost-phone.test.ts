import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import {
  answers,
  entersEmergencyCode,
  setsUpApp,
  usesEmergencyCode,
  withTwoStep,
} from "./support/settings.js";

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

test("a lost code that somebody else used once opens nothing a second time", async () => {
  const kari = await withTwoStep();
  const old = kari.emergencyCode;
  await kari.signsOut();
  await usesEmergencyCode(kari);
  await answers(kari, /Yes, I still have it/);
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.entersPassword();
  await kari.types("Code from your app", old);
  await kari.presses("Sign in");
  await kari.reads(/This code is not right/);
});

test.each(["at the new code", "at the question", "at the QR code"])(
  "closing the browser %s leaves a way in",
  async (place) => {
    const kari = await withTwoStep();
    await kari.signsOut();
    if (place === "at the new code") await entersEmergencyCode(kari);
    else await usesEmergencyCode(kari);
    if (place === "at the new code") await kari.storesEmergencyCode();
    if (place === "at the QR code") {
      await answers(kari, /No, it is lost for good/);
      await kari.presses("Get started");
      await kari.page.getByRole("img", { name: /QR code/ }).waitFor();
    }
    const again = await kari.inAnotherBrowser();
    await kari.profile.close();
    await usesEmergencyCode(again);
    await answers(again, /Yes, I still have it/);
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

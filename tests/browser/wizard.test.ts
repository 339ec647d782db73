import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { finishes, headings, provesAuthenticator } from "./support/wizard.js";

withChromium();

test("a reload at the QR code shows the same key again", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  const before = await kari.scansQr();
  await kari.page.reload();
  await kari.sees(headings.scan);
  expect(await kari.scansQr()).toBe(before);
});

test("a wrong code is told at its field and keeps the same key", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  const before = await kari.scansQr();
  await kari.presses("Next");
  await kari.types("6-digit code", kari.app.wrongCode());
  await kari.presses("Verify");
  await kari.reads(/4 tries left/);
  const field = kari.page.getByLabel("6-digit code");
  expect(await field.getAttribute("aria-invalid")).toBe("true");
  expect(await field.getAttribute("aria-describedby")).toContain("error");
  await expectAccessible(kari.page);
  await kari.presses("Back");
  expect(await kari.scansQr()).toBe(before);
});

test("six typed digits send nothing before the button is pressed", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  await kari.scansQr();
  await kari.presses("Next");
  const sent: string[] = [];
  kari.page.on("request", (request) => sent.push(request.url()));
  const calls = () => sent.filter((url) => url.includes("/api/"));
  await kari.types("6-digit code", await kari.app.code());
  await kari.page.keyboard.press("Tab");
  expect(calls()).toEqual([]);
});

test("before a number is sent, its purpose and the risk of text messages are said", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.sees(headings.phone);
  const text = await kari.page.locator("main").innerText();
  expect(text).toContain("We use this number only to keep your account safe");
  expect(text).toContain("A text message is less safe than the app");
  expect(text.indexOf("A text message is less safe")).toBeLessThan(text.lastIndexOf("Next"));
  expect(await kari.page.getByLabel("Phone number").inputValue()).toBe("");
});

test("an empty phone field skips the phone and its code", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  await finishes(kari);
});

test("a reload at the emergency code shows another and says that it replaces the first", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.storesEmergencyCode();
  const before = kari.emergencyCode;
  await kari.page.reload();
  await kari.reads(/takes the place of the one shown before/);
  await finishes(kari);
  expect(kari.emergencyCode).not.toBe(before);
});

test("the box can't be ticked before the code was kept, and nothing turns on without it", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  const box = kari.page.getByRole("checkbox");
  await box.click();
  expect(await box.isChecked()).toBe(false);
  await kari.presses("Turn on two-step verification");
  await kari.reads("Tick the box when you have stored the code.");
});

test("stopping half-way asks once and leaves signing in as it was", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Cancel");
  await kari.presses("Stop");
  await kari.sees("Account settings");
  await kari.signsOut();
  await kari.signsIn();
  await kari.reads("Off");
});

test("the picture can be read in dark and with forced colors", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  const uri = await kari.scansQr();
  await kari.page.emulateMedia({ colorScheme: "dark" });
  expect(await kari.scansQr()).toBe(uri);
  await kari.page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  expect(await kari.scansQr()).toBe(uri);
});

test("who was away is asked before the enrollment ends, and one key gives more time", async () => {
  const kari = await Person.signedIn();
  await kari.page.clock.install();
  await kari.beginsEnrollment();
  await kari.page.clock.fastForward("14:10");
  await kari.reads("Are you still there?");
  await expectAccessible(kari.page);
  await kari.page.keyboard.press("Enter");
  await kari.page.getByRole("dialog").waitFor({ state: "detached" });
  await kari.presses("Get started");
  await kari.scansQr();
});

test("the enrollment can be extended ten times, and then the dialog can be closed", async () => {
  const kari = await Person.signedIn();
  await kari.page.clock.install();
  await kari.page.reload();
  await kari.beginsEnrollment();
  for (let time = 0; time < 10; time += 1) {
    await kari.page.clock.fastForward("14:10");
    await kari.presses("I need more time");
    await kari.page.getByRole("dialog").waitFor({ state: "detached" });
  }
  await kari.page.clock.fastForward("14:10");
  await kari.presses("I need more time");
  await kari.reads(/There is no more time to be had for this step/);
  await kari.presses("Close");
  await kari.presses("Get started");
  await kari.scansQr();
});

test("a texted code that ran out leaves the step and what was typed, and can be sent again", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.page.clock.install();
  await kari.types("Phone number", kari.number);
  await kari.presses("Next");
  await kari.sees(headings.sms);
  await kari.types("Code from the text message", "123");
  await kari.reads("The message was handed to your network.");
  // The page still looks whether it arrived. An answer would set the page's clock by the server's, which stands here.
  await kari.page.route(/\/two-step\/enrollments\/[^/]+$/, () => undefined);
  await kari.page.clock.fastForward("05:05");
  await kari.reads("This code has run out. Send a new one.");
  const again = kari.page.getByRole("button", { name: "Send again", exact: true });
  expect(await again.getAttribute("aria-disabled")).toBeNull();
  const field = kari.page.getByLabel("Code from the text message");
  expect(await field.inputValue()).toBe("123");
  await kari.page.unrouteAll({ behavior: "ignoreErrors" });
});

test("an enrollment that ran out says so, and that nothing was changed", async () => {
  const kari = await Person.signedIn();
  await kari.page.clock.install();
  await kari.beginsEnrollment();
  await kari.page.clock.fastForward("15:05");
  await kari.sees("This set-up has ended");
  await expectAccessible(kari.page);
});

test("without a network the typed code stays, and the page says what is wrong", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  await kari.scansQr();
  await kari.presses("Next");
  await kari.types("6-digit code", await kari.app.code());
  await kari.profile.setOffline(true);
  await kari.presses("Verify");
  await kari.reads("We can't reach the server. Check your connection and try again.");
  await kari.profile.setOffline(false);
  await kari.presses("Verify");
  await kari.sees(headings.phone);
});

test("on a phone the app's own link leads and the picture comes second", async () => {
  const kari = await Person.signedIn({ touch: true });
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  await kari.sees("Add your account to your authenticator app");
  const link = kari.page.getByRole("link", { name: "Open my authenticator app" });
  expect(await link.getAttribute("href")).toBe(await kari.scansQr());
  const [linkBox, qrBox] = await Promise.all([
    link.boundingBox(),
    kari.page.getByRole("img", { name: /QR code/ }).boundingBox(),
  ]);
  expect(linkBox?.y).toBeLessThan(qrBox?.y ?? 0);
});

import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { picture } from "./support/pictures.js";
import { confirmsByApp, hears, withPasswordSession } from "./support/settings.js";

withChromium();

test("a change asks who is there, and goes on afterwards with what was typed", async () => {
  const kari = await withPasswordSession();
  await kari.presses("Rename Authenticator app");
  await kari.types("Name", "Pocket phone");
  await kari.presses("Save");
  await kari.reads("Confirm it is you");
  await expectAccessible(kari.page);
  await picture(kari.page, "reauthenticate");
  await confirmsByApp(kari);
  await hears(kari, "The authenticator is now called Pocket phone.");
});

test("a wrong code stays in the dialog and tells how many tries are left", async () => {
  const kari = await withPasswordSession();
  await kari.presses("Turn off two-step verification");
  await kari.presses("Turn off");
  await kari.types("Password", kari.password);
  await kari.types("Code from your app", kari.app.wrongCode());
  await kari.presses("Confirm");
  await kari.reads(/4 tries left/);
  const field = kari.page.getByLabel("Code from your app", { exact: true });
  expect(await field.getAttribute("aria-invalid")).toBe("true");
});

test("who cancels the dialog changes nothing and is told so", async () => {
  const kari = await withPasswordSession();
  await kari.presses("Turn off two-step verification");
  await kari.presses("Turn off");
  await kari.reads("Confirm it is you");
  await kari.page.keyboard.press("Escape");
  await kari.reads("Nothing was changed, because it was not confirmed that it is you.");
  await kari.presses("Keep it on");
  await kari.reads(/^On since/);
});

test("a change that decides who owns the account is not offered a text message", async () => {
  const kari = await withPasswordSession();
  await kari.follows("Change e-mail");
  await kari.types("New e-mail", "somewhere.else@example.test");
  await kari.presses("Send code");
  await kari.reads(/so a text message is not enough/);
  expect(await kari.page.getByText("Send a text message instead").count()).toBe(0);
  await confirmsByApp(kari);
  await kari.sees("Confirm your new e-mail");
});

test("a text message that can't be sent yet leaves the app as the way", async () => {
  const kari = await withPasswordSession();
  await kari.presses("Rename Authenticator app");
  await kari.types("Name", "Pocket phone");
  await kari.presses("Save");
  await kari.presses("Send a text message instead");
  await kari.reads("We have just sent a message to this number.");
  await confirmsByApp(kari);
  await hears(kari, "The authenticator is now called Pocket phone.");
});

test("Back while the dialog is open leaves it, and the page, without a change", async () => {
  const kari = await withPasswordSession();
  await kari.follows("New emergency code");
  await kari.presses("Show a new code");
  await kari.reads("Confirm it is you");
  await kari.page.goBack();
  await kari.sees("Account settings");
  expect(await kari.page.getByRole("dialog").count()).toBe(0);
});

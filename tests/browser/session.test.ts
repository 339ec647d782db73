import { expect, test } from "vitest";
import { stored } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";

withChromium();

test("a reload keeps a person signed in although no token is stored", async () => {
  const kari = await Person.signedIn();
  await kari.page.reload();
  await kari.sees("Account settings");
  expect(await stored(kari.page)).not.toMatch(/eyJ|Bearer/);
});

test("Back after signing out shows nothing private", async () => {
  const kari = await Person.signedIn();
  await kari.follows("Enable two-step verification");
  await kari.sees("Enter your password");
  await kari.signsOut();
  await kari.page.goBack();
  await kari.sees("Sign in");
  expect(await kari.page.textContent("body")).not.toContain(kari.email);
});

test("the link that skips to the content leads to its first control", async () => {
  const kari = await Person.signedIn();
  await kari.page.reload();
  await kari.sees("Account settings");
  const skip = kari.page.getByRole("link", { name: "Skip to content" });
  await skip.focus();
  await kari.page.keyboard.press("Enter");
  expect(new URL(kari.page.url()).hash).toBe("#content");
  await kari.page.keyboard.press("Tab");
  const focused = () => document.activeElement?.textContent;
  expect(await kari.page.evaluate(focused)).toBe("Edit");
});

test("Back from elsewhere after another tab signed out shows nothing private", async () => {
  const kari = await Person.signedIn();
  const other = await kari.inAnotherTab();
  await other.page.goto("/account");
  await other.sees("Account settings");
  await other.page.goto("/dev/outbox");
  await kari.signsOut();
  await other.page.goBack();
  await other.sees("Sign in");
  expect(await other.page.textContent("body")).not.toContain(kari.email);
});

test("signing out in one tab signs out the others, also on their next focus", async () => {
  const kari = await Person.signedIn();
  const others = [await kari.inAnotherTab(), await kari.inAnotherTab()];
  for (const other of others) await other.page.goto("/account");
  for (const other of others) await other.sees("Account settings");
  await kari.page.bringToFront();
  await kari.signsOut();
  for (const other of others) {
    await other.page.bringToFront();
    await other.sees("Sign in");
    await other.reads("You are signed out.");
    expect(await other.page.textContent("body")).not.toContain(kari.email);
  }
});

test("one account is read once, at signing in and at every reload", async () => {
  const kari = await Person.signedIn();
  const read: string[] = [];
  kari.page.on("request", (request) => read.push(new URL(request.url()).pathname));
  const readings = () => read.filter((path) => path === "/api/v1/account").length;
  await kari.signsOut();
  await kari.signsIn();
  await kari.reads("This browser");
  await kari.reads(kari.email);
  expect(readings()).toBe(1);
  for (const page of ["/account", "/account/events", "/account/profile"]) {
    read.length = 0;
    await kari.page.goto(page);
    await kari.reads(kari.email);
    await kari.page.waitForLoadState("networkidle");
    expect(readings(), page).toBe(1);
  }
});

test("a stranger is led to the page they wanted after signing in", async () => {
  const kari = await Person.signedIn();
  await kari.signsOut();
  await kari.page.goto("/two-step/start");
  await kari.sees("Sign in");
  await kari.types("E-mail", kari.email);
  await kari.types("Password", kari.password);
  await kari.presses("Sign in");
  await kari.sees("Enter your password");
});

test("signing in never leads to another site", async () => {
  const kari = await Person.signedIn();
  await kari.signsOut();
  await kari.page.goto("/sign-in?next=//evil.example/account");
  await kari.types("E-mail", kari.email);
  await kari.types("Password", kari.password);
  await kari.presses("Sign in");
  await kari.sees("Account settings");
  expect(new URL(kari.page.url()).pathname).toBe("/account");
});

test("the way from signing up to the account keeps to the content security policy", async () => {
  const kari = await Person.arrives();
  const complaints: string[] = [];
  kari.page.on("console", (message) => complaints.push(message.text()));
  await kari.signsUp();
  await kari.confirmsEmail();
  await kari.signsIn();
  expect(complaints.filter((text) => /Content Security Policy|Trusted/.test(text))).toEqual([]);
});

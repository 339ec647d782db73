import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { headings, provesAuthenticator } from "./support/wizard.js";

withChromium();

const CODE = /[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/;

/** Somebody who is at step 6, without a phone number. */
async function atEmergencyCode(): Promise<Person> {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  await kari.page.getByText(CODE).first().waitFor();
  return kari;
}

const box = (page: Page) => page.getByRole("checkbox");

/** The text that a person sees on the page as it is now. */
const seen = (page: Page) => page.evaluate(() => document.body.innerText);

async function codeOf(page: Page): Promise<string> {
  return (await seen(page)).match(CODE)?.[0] ?? "";
}

test("the download is a text with code, name, address, issuer, day and purpose", async () => {
  const kari = await atEmergencyCode();
  const arrives = kari.page.waitForEvent("download");
  await kari.presses("Download");
  const file = await arrives;
  expect(file.suggestedFilename()).toBe("Twostep emergency code.txt");
  const text = await readFile(await file.path(), "utf8");
  expect(text).toContain(await codeOf(kari.page));
  const host = new URL(kari.page.url()).host;
  for (const line of [
    "Kari Nordmann",
    kari.email,
    `Issuer: Twostep, ${host}`,
    "Issued: ",
    "once",
  ]) {
    expect(text).toContain(line);
  }
  await box(kari.page).check();
});

test("on paper there is the card and nothing else", async () => {
  const kari = await atEmergencyCode();
  const code = await codeOf(kari.page);
  await kari.page.emulateMedia({ media: "print" });
  const paper = await seen(kari.page);
  await picture(kari.page, "emergency-code-paper");
  await kari.page.emulateMedia({ media: "screen" });
  expect(paper.split("\n")[0]).toBe("Emergency code for Twostep");
  for (const part of [
    code,
    "Kari Nordmann",
    kari.email,
    "Issuer",
    "Issued",
    "when your authenticator is lost",
  ]) {
    expect(paper).toContain(part);
  }
  expect(paper).not.toMatch(/Turn on|Copy|Step 6|Sign out|Development/);
});

test("printing is enough to tick the box", async () => {
  const kari = await atEmergencyCode();
  await kari.page.evaluate(() => {
    window.print = () => document.body.setAttribute("data-printed", "");
  });
  await kari.presses("Print");
  await kari.page.locator("[data-printed]").waitFor();
  await box(kari.page).check();
});

test("whoever writes the code down by hand can tick the box after ten seconds, not before", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.page.clock.install();
  await kari.presses("Next");
  await kari.page.getByText(CODE).first().waitFor();
  await kari.page.clock.fastForward(9_000);
  await box(kari.page).click();
  await kari.reads("Copy, download or print the code first.");
  expect(await box(kari.page).isChecked()).toBe(false);
  await kari.page.clock.fastForward(1_100);
  await box(kari.page).check();
});

test("the browser asks before the page is closed, until the box is ticked", async () => {
  const kari = await atEmergencyCode();
  const asked: string[] = [];
  kari.page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await kari.storesEmergencyCode();
  await box(kari.page).uncheck();
  await kari.page.close({ runBeforeUnload: true });
  await expect.poll(() => asked).toEqual(["beforeunload"]);
  await box(kari.page).check();
  const closed = kari.page.waitForEvent("close");
  await kari.page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

test("a link away from the code is followed only by whoever confirms it", async () => {
  const kari = await atEmergencyCode();
  const answers = [false, true];
  const asked: string[] = [];
  kari.page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void (answers.shift() ? dialog.accept() : dialog.dismiss());
  });
  await kari.follows("Twostep");
  expect(asked).toEqual(["You have not said that the emergency code is stored. Leave without it?"]);
  await kari.page.getByText(CODE).first().waitFor();
  await kari.follows("Twostep");
  await kari.sees("Account settings");
  expect(await seen(kari.page)).not.toMatch(CODE);
});

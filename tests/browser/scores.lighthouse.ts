import { afterAll, beforeAll, expect, test } from "vitest";
import { steeredProfile } from "./support/chromium.js";
import { type Device, type Measured, measure } from "./support/lighthouse.js";
import { Person } from "./support/person.js";
import { freePort } from "./support/program.js";
import { address } from "./support/server.js";
import { finishes, headings, provesAuthenticator } from "./support/wizard.js";

/** Latest first paint that is promised on a local server, in milliseconds. */
const FIRST_PAINT = 500;

const port = await freePort();
const table: Measured[] = [];
let kari: Person;

beforeAll(async () => {
  kari = await Person.arrivesIn(await steeredProfile(port));
});
afterAll(async () => {
  await kari.profile.close();
  const shown = table.map(({ lost: _, ...row }) => row);
  // The table is what this target is for.
  console.table(shown);
});

/** Measures a page on both devices, while the person's own tab shows nothing. */
async function measures(page: string, path: string): Promise<void> {
  await kari.page.goto("about:blank");
  for (const device of ["desktop", "mobile"] satisfies Device[])
    table.push(await measure(port, new URL(path, address).href, page, device));
}

test("pages for strangers", async () => {
  await measures("sign-in", "/sign-in");
  await measures("sign-up", "/sign-up");
});

test("the wizard and the settings", async () => {
  await kari.signsUp();
  await kari.confirmsEmail();
  await kari.signsIn();
  await kari.beginsEnrollment();
  await measures("information", "/two-step/enroll/information");
  await measures("scan", "/two-step/enroll/scan");
  await kari.page.goto("/two-step/enroll/information");
  await kari.sees("Two steps keep others out");
  await provesAuthenticator(kari);
  await measures("phone", "/two-step/enroll/phone");
  await kari.page.goto("/two-step/enroll/phone");
  await kari.sees(headings.phone);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  await measures("emergency code", "/two-step/enroll/emergency-code");
  await kari.page.goto("/two-step/enroll/emergency-code");
  await kari.sees(headings.emergency);
  await finishes(kari);
  await measures("settings", "/account");
});

test("all scores are 100, the first paint is early, and nothing blocks", () => {
  for (const { lost, ...one } of table) {
    const { performance, accessibility, bestPractices, firstPaint, blocked } = one;
    const where = `${one.page}, ${one.device}: ${lost.join("\n")}`;
    expect.soft([performance, accessibility, bestPractices], where).toEqual([100, 100, 100]);
    if (one.device === "desktop") expect.soft(firstPaint, where).toBeLessThanOrEqual(FIRST_PAINT);
    expect.soft(blocked, where).toBe(0);
  }
});

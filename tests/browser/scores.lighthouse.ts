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
  const { table: print } = console;
  print(table.map(({ lost: _, ...row }) => row));
});

/** The scores are 100 on both devices; times are promised for a laptop beside its server. */
function keeps({ device, ...one }: Measured): boolean {
  const scores = [one.performance, one.accessibility, one.bestPractices];
  const early = one.firstPaint <= FIRST_PAINT && one.blocked === 0;
  return scores.every((score) => score === 100) && (device === "mobile" || early);
}

/** Measures a page on both devices, while the person's own tab shows nothing. */
async function measures(page: string, path: string): Promise<void> {
  await kari.page.goto("about:blank");
  for (const device of ["desktop", "mobile"] satisfies Device[])
    table.push(await measure(port, new URL(path, address).href, page, device, keeps));
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

test("all scores are 100, and on a laptop the first paint is early and nothing blocks", () => {
  expect(table.length).toBe(14);
  expect(table.filter((one) => !keeps(one))).toEqual([]);
});

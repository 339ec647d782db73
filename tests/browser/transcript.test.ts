import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { headings } from "./support/wizard.js";

withChromium();

/** What differs from run to run, and what stands in the record for it. */
const VARYING: [RegExp, string][] = [
  [/kari\.[0-9a-f]{12}@example\.test/g, "kari@example.test"],
  [/([A-Z2-7]{4} ){7}[A-Z2-7]{4}/g, "(the key in groups of four)"],
  [/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/g, "(the code)"],
  [/otpauth:\S+/g, "(the key's otpauth address)"],
  [/••• \d\d/g, "••• 67"],
  [/comes in \d+ seconds?/g, "comes in 17 seconds"],
  [/in 0:\d\d/g, "in 0:57"],
  [/127\.0\.0\.1:\d+/g, "id.example"],
];

/**
 * Compares what the browser tells a screen reader with the record of this step. A change of it is
 * reviewed like any other: `npx vitest run transcript -u` writes the record anew.
 */
async function reads(person: Person, step: string): Promise<void> {
  const told = await person.page.locator("body").ariaSnapshot();
  const steady = VARYING.reduce((text, [found, instead]) => text.replace(found, instead), told);
  await expect(`${steady}\n`).toMatchFileSnapshot(`golden/${step}.yaml`);
}

async function connectsApp(kari: Person): Promise<void> {
  await kari.beginsEnrollment();
  await reads(kari, "1-information");
  await kari.presses("Get started");
  await kari.sees(headings.scan);
  await kari.scansQr();
  await reads(kari, "2-scan");
  await kari.presses("Next");
  await kari.sees(headings.verify);
  await kari.types("6-digit code", "");
  await reads(kari, "3-verify");
  await kari.types("6-digit code", await kari.app.code());
  await kari.presses("Verify");
}

async function addsPhone(kari: Person): Promise<void> {
  await kari.sees(headings.phone);
  await reads(kari, "4-phone");
  await kari.types("Phone number", kari.number);
  await kari.presses("Next");
  await kari.sees(headings.sms);
  await kari.reads("The message was handed to your network.");
  await reads(kari, "5-sms-code");
  await kari.types("Code from the text message", await kari.phone.code());
  await kari.presses("Verify");
}

test("what a screen reader is told in each step is what its record says", async () => {
  const kari = await Person.signedIn();
  await connectsApp(kari);
  await addsPhone(kari);
  await kari.sees(headings.emergency);
  await kari.storesEmergencyCode();
  await kari.page.getByRole("button", { name: "Copy", exact: true }).waitFor();
  await reads(kari, "6-emergency-code");
  await kari.presses("Turn on two-step verification");
  await kari.sees(headings.done);
  await reads(kari, "7-done");
});

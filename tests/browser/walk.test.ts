import { expect, test } from "vitest";
import { expectAccessible, stored } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { headings } from "./support/wizard.js";

withChromium();

/** One look at a page: what axe, a narrow screen and a curious neighbor would find, and a picture. */
async function look(person: Person, name: string): Promise<void> {
  await expectAccessible(person.page);
  await picture(person.page, name);
  const kept = await stored(person.page);
  for (const secret of [person.password, person.emergencyCode].filter(Boolean)) {
    expect(kept).not.toContain(secret);
  }
}

async function signsUpInSight(person: Person): Promise<void> {
  await person.signsUp();
  await look(person, "confirm-email");
  await person.confirmsEmail();
  await look(person, "sign-in");
  await person.signsIn();
  await look(person, "account-off");
}

async function connectsAppInSight(person: Person): Promise<void> {
  await person.beginsEnrollment();
  await look(person, "information");
  await person.presses("Get started");
  await person.sees(headings.scan);
  const uri = await person.scansQr();
  await look(person, "scan");
  expect(await stored(person.page)).not.toContain(new URL(uri).searchParams.get("secret"));
  await person.presses("Next");
  await person.sees(headings.verify);
  await look(person, "verify");
  await person.types("6-digit code", await person.app.code());
  await person.presses("Verify");
}

async function addsPhoneInSight(person: Person): Promise<void> {
  await person.sees(headings.phone);
  await look(person, "phone");
  await person.types("Phone number", person.number);
  await person.presses("Next");
  await person.sees(headings.sms);
  await look(person, "sms-code");
  await person.types("Code from the text message", await person.phone.code());
  await person.presses("Verify");
}

async function finishesInSight(person: Person): Promise<void> {
  await person.sees(headings.emergency);
  await person.storesEmergencyCode();
  await look(person, "emergency-code");
  await person.presses("Turn on two-step verification");
  await person.sees(headings.done);
  await look(person, "done");
  await person.page.getByRole("link", { name: "Back to account settings" }).click();
  await person.sees("Account settings");
  await look(person, "account-on");
}

test("a person turns on two-step verification in seven steps and signs in with it", async () => {
  const kari = await Person.arrives();
  await signsUpInSight(kari);
  await connectsAppInSight(kari);
  await addsPhoneInSight(kari);
  await finishesInSight(kari);
  await kari.signsOut();
  await kari.entersPassword();
  await kari.sees("Confirm it is you");
  await look(kari, "second-step");
  await kari.types("Code from your app", await kari.app.code());
  await kari.presses("Sign in");
  await kari.sees("Account settings");
  await kari.reads(/^On since/);
});

import type { Person } from "./person.js";

/** The names of the wizard's headings. */
export const headings = {
  scan: "Scan the QR code with your authenticator app",
  verify: "Enter the code from your app",
  phone: "Add a phone number as backup",
  sms: "Enter the code from the text message",
  emergency: "Keep your one-time emergency code",
  done: "Congratulations - you have now secured your account with 2FA.",
} as const;

/** From the first step to the proven authenticator. */
export async function provesAuthenticator(person: Person): Promise<void> {
  await person.presses("Get started");
  await person.sees(headings.scan);
  await person.scansQr();
  await person.presses("Next");
  await person.sees(headings.verify);
  await person.types("6-digit code", await person.app.code());
  await person.presses("Verify");
  await person.sees(headings.phone);
}

/** From the phone step to the emergency code, with a proven number. */
export async function provesPhone(person: Person): Promise<void> {
  await person.types("Phone number", person.number);
  await person.presses("Next");
  await person.sees(headings.sms);
  await person.types("Code from the text message", await person.phone.code());
  await person.presses("Verify");
  await person.sees(headings.emergency);
}

/** From the emergency code to the end. */
export async function finishes(person: Person): Promise<void> {
  await person.storesEmergencyCode();
  await person.presses("Turn on two-step verification");
  await person.sees(headings.done);
}

/** The wizard without a phone, from the password page that somebody was led to, to the account settings. */
export async function turnsOnTwoStepAtOnce(person: Person): Promise<void> {
  await person.types("Password", person.password);
  await person.presses("Continue");
  await provesAuthenticator(person);
  await person.presses("Next");
  await person.sees(headings.emergency);
  await finishes(person);
  await person.follows("Back to account settings");
  await person.sees("Account settings");
}

/** The whole wizard with a phone, from the account settings to the account settings. */
export async function turnsOnTwoStep(person: Person): Promise<void> {
  await person.beginsEnrollment();
  await provesAuthenticator(person);
  await provesPhone(person);
  await finishes(person);
  await person.page.getByRole("link", { name: "Back to account settings" }).click();
  await person.sees("Account settings");
}

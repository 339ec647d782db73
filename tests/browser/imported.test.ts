import { expect, inject, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, importedBefore } from "./support/database.js";
import { Person } from "./support/person.js";
import { run } from "./support/program.js";
import { answers, confirmsByApp, hears, usesEmergencyCode } from "./support/settings.js";

withChromium();

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const APP = `otpauth://totp/Elsewhere:kari?secret=${SECRET}&algorithm=SHA256&digits=8&period=30`;
/** bcrypt of the password below. */
const HASH = "$2b$06$Z8IRrBmPg42.UTPrDR2U0OzNan.BCgg9TAnR2Jhp6wMAv8MSpNNvm";

/** Somebody whose account came from another system, with an app that shows eight digits. */
async function imported(): Promise<Person> {
  const kari = await Person.arrives();
  kari.password = "a long enough passphrase";
  kari.hadApp(APP);
  const app = { secret: SECRET, proven: true, algorithm: "SHA256", digits: 8 };
  const record = {
    version: 1,
    email: kari.email,
    email_verified: true,
    first_name: "Kari",
    last_name: "Nordmann",
    password: { hash: HASH },
    authenticators: [app],
  };
  run(inject("data") ?? "", ["import", "-"], JSON.stringify(record));
  await importedBefore(kari);
  return kari;
}

test.runIf(canEditRows)(
  "eight digits sign in and prove who one is, and the page asks for the emergency code that is missing",
  async () => {
    const kari = await imported();
    await kari.entersPassword();
    await kari.sees("Confirm it is you");
    await kari.reads("Enter the code that your authenticator app shows now.");
    await kari.types("Code from your app", "123456");
    await kari.presses("Sign in");
    await kari.reads("Enter the whole code that your app shows, or your whole emergency code.");
    const code = await kari.app.code();
    expect(code).toHaveLength(8);
    await kari.types("Code from your app", `${code.slice(0, 4)} ${code.slice(4)}`);
    await kari.presses("Sign in");
    await kari.sees("Account settings");
    await kari.reads("None. Get one now: it is your way in if you lose your phone.");
    await expectAccessible(kari.page);
    await kari.follows("Show a new code");
    await kari.sees("New emergency code");
    await kari.presses("Show a new code");
    await kari.storesEmergencyCode();
    await kari.presses("Done");
    await kari.sees("Account settings");
    await kari.signsOut();
    await usesEmergencyCode(kari);
    await answers(kari, /Yes, I still have it/);
    await kari.sees("Account settings");
    await kari.presses("Rename Authenticator app");
    await kari.types("Name", "Pocket phone");
    await kari.presses("Save");
    await confirmsByApp(kari);
    await hears(kari, "The authenticator is now called Pocket phone.");
  },
  120_000,
);

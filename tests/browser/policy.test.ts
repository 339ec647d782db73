import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { canStartMore, withSettings } from "./support/server.js";
import { confirmsByApp } from "./support/settings.js";
import { turnsOnTwoStep, turnsOnTwoStepAtOnce } from "./support/wizard.js";

withChromium();

async function signsUpAt(address: string): Promise<Person> {
  const person = await Person.arrives({ at: address });
  await person.signsUp();
  await person.confirmsEmail();
  await person.entersPassword();
  return person;
}

describe.runIf(canStartMore)("where two-step verification is encouraged", () => {
  const address = withSettings({
    TWOSTEP_POLICY: "encouraged",
    TWOSTEP_POLICY_REQUIRED_FROM: "2099-01-31T12:00:00Z",
  });

  test("it can be put off until the next sign-in, and the date is told", async () => {
    const kari = await signsUpAt(address());
    await kari.sees("Account settings");
    await kari.reads(/From 31 January 2099 it is required/);
    await expectAccessible(kari.page);
    await kari.presses("Remind me later");
    await kari.page.reload();
    await kari.sees("Account settings");
    await kari.reads("This browser");
    expect(await kari.page.getByText(/From 31 January/).count()).toBe(0);
    await kari.signsOut();
    await kari.signsIn();
    await kari.reads(/From 31 January 2099 it is required/);
  });
});

describe.runIf(canStartMore)("where browsers may be trusted for 14 days", () => {
  const address = withSettings({ TWOSTEP_TRUSTED_BROWSER_DAYS: "14" });

  test("a trusted browser skips the second step until it is not trusted any more", async () => {
    const kari = await signsUpAt(address());
    await kari.sees("Account settings");
    await turnsOnTwoStep(kari);
    await kari.signsOut();
    await kari.entersPassword();
    await kari.types("Code from your app", await kari.app.code());
    await kari.page.getByLabel("Do not ask for a code in this browser for 14 days").check();
    await expectAccessible(kari.page);
    await kari.presses("Sign in");
    await kari.sees("Account settings");
    await kari.signsOut();
    await kari.signsIn();
    await kari.presses("Stop trusting Chrome on Linux");
    await confirmsByApp(kari);
    await kari.reads("None. When you sign in, you can choose to trust the browser.");
    await kari.signsOut();
    await kari.signsInWithApp();
  });
});

describe.runIf(canStartMore)("where two-step verification is required", () => {
  const address = withSettings({ TWOSTEP_POLICY: "required" });

  test("signing in leads to the wizard, says why, and to the settings at its end", async () => {
    const kari = await signsUpAt(address());
    await kari.sees("Enter your password");
    await kari.reads("Two-step verification is required here.");
    await expectAccessible(kari.page);
    await kari.page.goto("/account");
    await kari.sees("Enter your password");
    await turnsOnTwoStepAtOnce(kari);
    await kari.reads("It is required here and can't be turned off.");
  });
});

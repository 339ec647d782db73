import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { headings, provesAuthenticator } from "./support/wizard.js";

withChromium();

async function atVerify(): Promise<Person> {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await kari.presses("Get started");
  await kari.sees(headings.scan);
  await kari.scansQr();
  await kari.presses("Next");
  await kari.sees(headings.verify);
  return kari;
}

test.each([
  [5, "ahead"],
  [-3, "behind"],
])("a phone whose clock is %i minutes off is told so, and how to mend it", async (minutes, way) => {
  const kari = await atVerify();
  await kari.types("6-digit code", kari.app.codeOfClock(minutes * 60));
  await kari.presses("Verify");
  await kari.reads(new RegExp(`your phone's clock is about ${Math.abs(minutes)} minutes ${way}`));
  await kari.reads(/Set it to automatic in the phone's date and time settings/);
});

test("the ring shows what is left of the code that the app shows", async () => {
  const kari = await atVerify();
  await kari.page.clock.pauseAt(Math.ceil(Date.now() / 30_000) * 30_000 + 60_000 + 12_000);
  await kari.page.clock.runFor(1_000);
  const ring = kari.page.locator(".code-ring");
  await kari.reads("The next code comes in 17 seconds.");
  expect(await ring.locator("circle").nth(1).getAttribute("stroke-dasharray")).toBe("17 30");
});

test("the system offers the texted code, and the page takes it without sending it", async () => {
  const kari = await Person.signedIn();
  // Chromium on a desktop has no text messages to read: this is the phone's side of WebOTP.
  await kari.page.exposeFunction("nextText", () => kari.phone.code());
  await kari.page.addInitScript(() => {
    const phone = window as unknown as { nextText(): Promise<string>; OTPCredential: unknown };
    phone.OTPCredential = class {};
    navigator.credentials.get = async (asked?: CredentialRequestOptions) => {
      const { otp } = asked as { otp?: { transport: string[] } };
      if (!otp?.transport.includes("sms")) throw new Error("not a text message");
      return { code: await phone.nextText() } as unknown as Credential;
    };
  });
  await kari.page.reload();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.types("Phone number", kari.number);
  await kari.presses("Next");
  await kari.sees(headings.sms);
  const field = kari.page.getByLabel("Code from the text message");
  expect(await field.getAttribute("autocomplete")).toBe("one-time-code");
  await expect.poll(() => field.inputValue()).toMatch(/^\d{6}$/);
  await kari.sees(headings.sms);
  await kari.presses("Verify");
  await kari.sees(headings.emergency);
});

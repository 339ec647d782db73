import { test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Keyboard } from "./support/keyboard.js";
import { Person } from "./support/person.js";
import { headings } from "./support/wizard.js";

withChromium();

async function connectsApp(kari: Person, keyboard: Keyboard): Promise<void> {
  await keyboard.presses("Enter", "Enable two-step verification");
  await kari.sees("Enter your password");
  await keyboard.types("Password", kari.password);
  await kari.page.keyboard.press("Enter");
  await kari.sees("Two steps keep others out");
  await keyboard.presses("Enter", "Get started");
  await kari.sees(headings.scan);
  await kari.scansQr();
  await keyboard.presses("Space", "Next");
  await kari.sees(headings.verify);
  await keyboard.types("6-digit code", await kari.app.code());
  await keyboard.presses("Enter", "Verify");
  await kari.sees(headings.phone);
}

async function addsPhone(kari: Person, keyboard: Keyboard): Promise<void> {
  await keyboard.types("Phone number", kari.number);
  await kari.page.keyboard.press("Enter");
  await kari.sees(headings.sms);
  await keyboard.types("Code from the text message", await kari.phone.code());
  await kari.page.keyboard.press("Enter");
  await kari.sees(headings.emergency);
}

test("the whole wizard is walked by the keyboard alone, and the focus is seen at every stop", async () => {
  const kari = await Person.signedIn();
  const keyboard = new Keyboard(kari.page);
  await connectsApp(kari, keyboard);
  await addsPhone(kari, keyboard);
  await kari.page.getByRole("checkbox").waitFor();
  await keyboard.presses("Enter", "Copy");
  await kari.reads("Copied");
  await keyboard.presses("Space", "I have safely copied and stored this code.");
  await keyboard.presses("Enter", "Turn on two-step verification");
  await kari.sees(headings.done);
  await keyboard.presses("Enter", "Back to account settings");
  await kari.sees("Account settings");
  await kari.reads(/^On since/);
});

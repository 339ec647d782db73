import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Keyboard } from "./support/keyboard.js";
import { Person, somePassword } from "./support/person.js";

withChromium();

async function signsUp(kari: Person, keyboard: Keyboard): Promise<void> {
  await kari.page.goto("/sign-in");
  await kari.sees("Sign in");
  await keyboard.presses("Enter", "Create an account");
  await kari.sees("Create your account");
  await keyboard.types("First name", "Kari");
  await keyboard.types("Last name", "Nordmann");
  await keyboard.types("E-mail", kari.email);
  await keyboard.types("Password", kari.password);
  await keyboard.presses("Space", "Create account");
  await kari.sees("Confirm your e-mail");
  await keyboard.types("Code from the e-mail", await kari.mailbox.code());
  await kari.page.keyboard.press("Enter");
}

/** The address was typed for whoever has just confirmed it. */
async function signsIn(kari: Person, keyboard: Keyboard): Promise<void> {
  await kari.sees("Sign in");
  await kari.reads("Your e-mail is confirmed. Sign in to go on.");
  await keyboard.types("Password", kari.password);
  await kari.page.keyboard.press("Enter");
  await kari.sees("Account settings");
}

async function changesName(kari: Person, keyboard: Keyboard): Promise<void> {
  await keyboard.presses("Enter", "Edit name and language");
  await kari.sees("Edit your profile");
  await keyboard.reaches("First name");
  await kari.page.keyboard.press("Control+A");
  await kari.page.keyboard.type("Zoë");
  await keyboard.presses("Enter", "Save");
  await kari.reads("Zoë Nordmann");
}

async function changesPassword(kari: Person, keyboard: Keyboard): Promise<void> {
  await keyboard.presses("Enter", "Change password");
  await kari.sees("Change your password");
  await keyboard.types("Current password", kari.password);
  kari.password = somePassword();
  await keyboard.types("New password", kari.password);
  await kari.page.keyboard.press("Enter");
  await kari.sees("Sign in");
}

test("signing up, the settings and signing in are done by the keyboard alone", async () => {
  const kari = await Person.arrives();
  const keyboard = new Keyboard(kari.page);
  await signsUp(kari, keyboard);
  await signsIn(kari, keyboard);
  await changesName(kari, keyboard);
  await changesPassword(kari, keyboard);
  await keyboard.types("E-mail", kari.email);
  await keyboard.types("Password", kari.password);
  await kari.page.keyboard.press("Enter");
  await kari.sees("Account settings");
  await keyboard.presses("Space", "Sign out");
  await kari.sees("Sign in");
});

/** Copies a text elsewhere and pastes it here. */
async function pastes(kari: Person, label: string, text: string): Promise<void> {
  await kari.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await kari.page.getByLabel(label, { exact: true }).focus();
  await kari.page.keyboard.press("Control+V");
}

/**
 * Fills in a form as a password manager does: it finds the two fields by their tokens and lets the
 * page hear of both, without a key pressed.
 */
async function isFilledIn(kari: Person): Promise<void> {
  await kari.page.evaluate(
    ([email, password]) => {
      const form = document.querySelector("form:has(input[autocomplete=current-password])");
      for (const [token, value] of [
        ["username", email],
        ["current-password", password],
      ]) {
        const field = form?.querySelector<HTMLInputElement>(`input[autocomplete=${token}]`);
        if (!field) throw new Error(`the form has no field for ${token}`);
        field.value = value ?? "";
        for (const kind of ["input", "change"]) {
          field.dispatchEvent(new Event(kind, { bubbles: true }));
        }
      }
    },
    [kari.email, kari.password],
  );
}

test("a code with a blank in it and a password are pasted, and a password manager fills in both", async () => {
  const kari = await Person.arrives();
  await kari.signsUp();
  const code = await kari.mailbox.code();
  await pastes(kari, "Code from the e-mail", ` ${code.slice(0, 3)} ${code.slice(3)}\n`);
  await kari.presses("Confirm e-mail");
  await kari.sees("Sign in");
  await pastes(kari, "Password", kari.password);
  await kari.presses("Sign in");
  await kari.sees("Account settings");
  await kari.signsOut();
  await isFilledIn(kari);
  await kari.presses("Sign in");
  await kari.sees("Account settings");
  expect(await kari.page.textContent("body")).toContain(kari.email);
});

import type { Page } from "playwright-core";
import { expect } from "vitest";

/** Every field by its name in the request, and the autofill tokens that it may carry (HTML, 4.10.18.7). */
const TOKENS: Record<string, readonly string[]> = {
  email: ["username"],
  new_email: ["email"],
  username: ["username"],
  password: ["current-password", "new-password"],
  current_password: ["current-password"],
  new_password: ["new-password"],
  first_name: ["given-name"],
  last_name: ["family-name"],
  phone: ["tel"],
  code: ["one-time-code", "off"],
  name: ["off"],
  confirmation: ["off"],
  // Without a name it asks for nothing of the person's own, such as a ticket: no browser may fill it.
  "": ["off"],
};

/** The keyboard that a phone shows for a field, where it is not the usual one. */
const KEYBOARDS: Record<string, readonly string[]> = {
  code: ["numeric", "text"],
  phone: ["tel"],
};

/** A field as the page has it. */
interface Found {
  name: string;
  type: string;
  autocomplete: string;
  inputMode: string;
  invalid: boolean;
  /** What the field is described by, as it is read out. */
  described: string;
  labeled: boolean;
}

function fields(page: Page): Promise<Found[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>("input:not([type=checkbox])")];
    const words = (ids: string) =>
      ids.split(" ").map((id) => document.getElementById(id)?.innerText ?? "");
    return all.map((one) => ({
      name: one.name,
      type: one.type,
      autocomplete: one.autocomplete,
      inputMode: one.inputMode,
      invalid: one.getAttribute("aria-invalid") === "true",
      described: words(one.getAttribute("aria-describedby") ?? "")
        .join(" ")
        .trim(),
      labeled: one.hidden || (one.labels?.length ?? 0) > 0,
    }));
  });
}

/**
 * Holds every field of the page against the rules: a known autofill token, the fitting keyboard, no
 * `type=number`, a label, and an error that is text tied to the field.
 */
export async function expectHelpfulFields(page: Page, where: string): Promise<void> {
  for (const field of await fields(page)) {
    const place = `${where}: field ${field.name}`;
    expect(TOKENS[field.name] ?? [], place).toContain(field.autocomplete);
    expect(field.type, place).not.toBe("number");
    expect(field.labeled, `${place} has a label`).toBe(true);
    const keyboards = KEYBOARDS[field.name];
    if (keyboards) expect(keyboards, place).toContain(field.inputMode);
    if (field.autocomplete === "one-time-code") expect(field.inputMode, place).toBe("numeric");
    if (field.invalid) expect(field.described, `${place} says what is wrong`).not.toBe("");
  }
}

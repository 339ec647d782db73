import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { canStartMore, withSettings } from "./support/server.js";
import { hears, setsUpApp } from "./support/settings.js";
import { turnsOnTwoStep } from "./support/wizard.js";

withChromium();

/** Markup that runs in a page which takes it for its own. */
const MARKUP = "<img src=x onerror=window.hurt=1>";
/** Runs the other way in its first part. The API takes no name that turns what stands around it. */
const TURNED = "\u0645\u0631\u062D\u0628\u0627 moc.live";
const QUOTES = `"'\`;--</title>{{7*7}}`;
const LONG = "W".repeat(40);

/** Every name that an operator gives. */
const address = withSettings({
  TWOSTEP_PRODUCT_NAME: `Fjord ${MARKUP}`,
  TWOSTEP_SUPPORT_TEXT: `Ask ${MARKUP} ${QUOTES}`,
  TWOSTEP_SUPPORT_URL: "mailto:help@fjordbank.example",
});

/** What a program says of itself, as far as a header can carry it. */
const AGENT = `<b>bold"'&lt;--><script>window.hurt=1<script>`;

/** A mail as development keeps it. */
interface Message {
  to: string;
  subject: string;
}

/** The page shows these words as they are, and nothing of them ran or became an element. */
async function expectLiteral(page: Page, words: string): Promise<void> {
  await page.getByText(words).first().waitFor();
  const made = page.locator("img[src=x], b, main script, [onerror], [onload]");
  expect(await made.count(), page.url()).toBe(0);
  expect(await page.evaluate("window.hurt"), page.url()).toBeUndefined();
}

async function addsApp(kari: Person, name: string): Promise<void> {
  await kari.presses("Add an authenticator");
  await kari.types("Name", name);
  await kari.presses("Continue");
  await kari.sees("Add an authenticator");
  await setsUpApp(kari, "Your authenticator is ready");
  await kari.follows("Back to account settings");
  await kari.sees("Account settings");
}

/** A dialog that names something, and what is said after it was closed. */
async function renames(kari: Person, name: string, next: string): Promise<void> {
  await kari.presses(`Rename ${name}`);
  await kari.types("Name", next);
  await kari.presses("Save");
  await hears(kari, `The authenticator is now called ${next}.`);
  await expectLiteral(kari.page, next);
  await kari.presses(`Remove ${next}`);
  await expectLiteral(kari.page, `Remove ${next}?`);
  await kari.page.keyboard.press("Escape");
}

describe.runIf(canStartMore)("names made to harm", () => {
  test("stand as they are in the settings, their dialogs and at every width", async () => {
    const kari = await Person.signedIn({ at: address() });
    await turnsOnTwoStep(kari);
    await addsApp(kari, MARKUP);
    await expectLiteral(kari.page, MARKUP);
    await renames(kari, MARKUP, QUOTES);
    await renames(kari, QUOTES, TURNED);
    await renames(kari, TURNED, LONG);
    await expectAccessible(kari.page);
  });

  test("stand as they are on every page for strangers, and in the title", async () => {
    const kari = await Person.arrives({ at: address() });
    for (const path of ["/sign-in", "/sign-up", "/forgot-password", "/accessibility", "/nowhere"]) {
      await kari.page.goto(path);
      await expectLiteral(kari.page, `Ask ${MARKUP} ${QUOTES}`);
      await expectLiteral(kari.page, `Fjord ${MARKUP}`);
      await expect.poll(() => kari.page.title()).toContain(`Fjord ${MARKUP}`);
    }
  });

  test("stand as they are in mails and on the page that keeps them", async () => {
    const kari = await Person.signedIn({ at: address() });
    const outbox = await fetch(`${address()}/dev/outbox.json`);
    const { messages } = (await outbox.json()) as { messages: Message[] };
    const own = messages.filter(({ to }) => to === kari.email);
    expect(own.map(({ subject }) => subject).join()).toContain(`Fjord ${MARKUP}`);
    await kari.page.goto("/dev/outbox");
    await expectLiteral(kari.page, `Fjord ${MARKUP}`);
  });

  test("of programs stand as they are where sessions and events are listed", async () => {
    const kari = await Person.signedIn({ at: address() });
    const body = { email: kari.email, password: kari.password };
    const headers = { "content-type": "application/json", "user-agent": AGENT };
    const url = `${address()}/api/v1/sessions`;
    const signedIn = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    expect(signedIn.status).toBe(201);
    await kari.page.reload();
    await expectLiteral(kari.page, AGENT);
    await kari.page.goto("/account/events");
    await expectLiteral(kari.page, AGENT);
    await expectAccessible(kari.page);
  });
});

import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { pagesOf } from "./support/pdf.js";
import { Person } from "./support/person.js";
import { headings, provesAuthenticator } from "./support/wizard.js";

withChromium();

/** The paper has one card and nothing of the page around it. */
test("the printed card has name, address, issuer, date, purpose and code, on one page", async () => {
  const kari = await Person.signedIn();
  await kari.beginsEnrollment();
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  await kari.storesEmergencyCode();
  const pages = await pagesOf(await kari.page.pdf({ format: "A4" }));
  expect(pages.length).toBe(1);
  const paper = (pages[0] ?? "").replace(/\s+/g, " ");
  const today = new Intl.DateTimeFormat("en-GB", { dateStyle: "long" }).format(new Date());
  const { host } = new URL(kari.page.url());
  for (const words of [kari.emergencyCode, "Kari Nordmann", kari.email, host, today]) {
    // A long address goes on in the next line.
    expect(paper.replace(/\s/g, "")).toContain(words.replace(/\s/g, ""));
  }
  for (const part of kari.email.split(/(?=[@.])/)) expect(paper).toContain(part);
  expect(paper).toMatch(/emergency code/i);
  expect(paper).toMatch(/For signing in when your authenticator is lost/);
  expect(paper).not.toMatch(/Turn on two-step|Sign out|Need help|Copy|Step \d/);
});

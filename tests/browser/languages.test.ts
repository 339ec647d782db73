import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { freshProfile, withChromium } from "./support/chromium.js";

withChromium();

/** What the sign-in page is called in each language. */
const titles = {
  en: "Sign in",
  nb: "Logg inn",
  sv: "Logga in",
  da: "Log ind",
  de: "Anmelden",
  fr: "Se connecter",
  nl: "Inloggen",
  fi: "Kirjaudu sisään",
};
const spoken = Object.entries(titles);

test.each(spoken)("a browser that asks for %s is signed in as %s", async (locale, name) => {
  const page = await (await freshProfile({ locale })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("heading", { name, exact: true }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe(locale);
  const words = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map((one) => one.name.match(/\/assets\/(en|nb|sv|da|de|fr|nl|fi)-/)?.[1])
      .filter((one) => one),
  );
  expect(words, "only one language is loaded").toEqual([locale]);
  await expectAccessible(page);
});

test("a language that is not spoken is passed over for one that is", async () => {
  const profile = await freshProfile({ locale: "pl-PL" });
  const page = await profile.newPage();
  await page.goto("/sign-in");
  await page.getByRole("heading", { name: "Sign in", exact: true }).waitFor();
});

test("the menu at the foot changes the language at once and for the next visit", async () => {
  const profile = await freshProfile();
  const page = await profile.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("kari@example.com");
  await page.getByRole("combobox", { name: "Language" }).selectOption("nb");
  await page.getByRole("heading", { name: "Logg inn", exact: true }).waitFor();
  expect(await page.getByLabel("E-post").inputValue(), "what was typed stays").toBe(
    "kari@example.com",
  );
  await page.goto("/forgot-password");
  await page.getByRole("heading", { name: "Glemt passordet?" }).waitFor();
  await page.getByRole("combobox", { name: "Språk" }).selectOption("sv");
  await page.getByRole("heading", { name: "Har du glömt lösenordet?" }).waitFor();
});

import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

/** The English words as the build has them, and as {@link lengthens} serves them. */
const WORDS = /\/assets\/en-[\w-]+\.js$/;

/**
 * Stands before the English words: hands them on as they are, or, while the page's `lengthened` is set, a
 * third longer and with accents. What is lengthened already, since one message is part of another, stays.
 */
const pseudo = (plain: string) => `
  import words from ${JSON.stringify(plain)};
  const long = { a: "ââ", e: "ëë", i: "ïï", o: "øø", u: "ûû", y: "ýý",
    A: "ÅÅ", E: "ÉÉ", I: "ÎÎ", O: "ÖÖ", U: "ÜÜ", Y: "ÝÝ" };
  const lengthen = (text) => globalThis.lengthened
    ? text.replace(/[\\p{L}]+/gu, (word) => word.replace(/^[A-Za-z]+$/, (plain) =>
        plain.replace(/[aeiouy]/gi, (vowel) => long[vowel])))
    : text;
  const told = (value) => typeof value === "string" ? lengthen(value)
    : typeof value === "function" ? (...given) => told(value(...given))
    : Array.isArray(value) ? value.map(told)
    : value && typeof value === "object" ? new Proxy(value, { get }) : value;
  const get = (owner, name) => name === "language" && typeof owner.language === "string" && owner.common
    ? owner.language : told(owner[name]);
  export default told(words);
`;

/** Has the pages of a profile load words that can be lengthened. */
export async function canLengthen(profile: BrowserContext): Promise<void> {
  await profile.route(WORDS, async (route) => {
    const plain = `${new URL(route.request().url()).pathname}?plain`;
    await route.fulfill({ contentType: "text/javascript", body: pseudo(plain) });
  });
}

/** Where Preact keeps its tree: under a fragment is the application, whose new state has all of it drawn anew. */
interface Root {
  __k?: { __k?: ({ __c?: { setState(change: object): void } } | null)[] };
}

/** Draws the page as it is now with the words lengthened, or as they are. */
export async function lengthens(page: Page, on: boolean): Promise<void> {
  await page.evaluate((lengthened) => {
    Object.assign(globalThis, { lengthened });
    const application = (document.getElementById("app") as Root | null)?.__k?.__k?.[0]?.__c;
    if (!application) throw new Error("the application was not found in Preact's tree");
    application.setState({});
  }, on);
  const first = page.locator(".skip");
  await expect.poll(() => first.textContent()).toMatch(on ? /Skïïp/ : /Skip/);
}

import { expect } from "vitest";
import en, { type Messages } from "../../../web/src/messages/en/index.js";
import type { Person } from "./person.js";

/** The sentences of a language that have no parameters. */
function sentencesOf(words: unknown): string[] {
  if (typeof words === "string") return [words];
  if (words === null || typeof words !== "object") return [];
  return Object.values(words).flatMap(sentencesOf);
}

/** What of the page's texts stands in English, where `words` has something else to say. */
export async function leftInEnglish(person: Person, words: Messages): Promise<string[]> {
  const own = new Set(sentencesOf(words));
  const english = new Set(sentencesOf(en).filter((sentence) => !own.has(sentence)));
  const shown = await person.page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [document.title];
    while (texts.nextNode()) {
      const { parentElement: parent, textContent } = texts.currentNode;
      if (!parent?.closest("noscript, script, option, [lang]:not(html)"))
        found.push(textContent ?? "");
    }
    for (const one of document.querySelectorAll("[aria-label]")) found.push(one.ariaLabel ?? "");
    return found.map((text) => text.trim());
  });
  return shown.filter((text) => english.has(text));
}

/** The whole way, from the sign-up to the second sign-in, by the words of a language. */
export class Speaker {
  readonly #kari: Person;
  readonly #m: Messages;
  readonly #looks: (name: string) => Promise<void>;

  constructor(kari: Person, words: Messages, looks: (name: string) => Promise<void>) {
    this.#kari = kari;
    this.#m = words;
    this.#looks = looks;
  }

  async #arrives(name: string, heading: string): Promise<void> {
    await this.#kari.sees(heading);
    expect(await leftInEnglish(this.#kari, this.#m), name).toEqual([]);
    expect(await this.#kari.page.locator("html").getAttribute("lang")).toBe(this.#m.language);
    await this.#looks(name);
  }

  async signsUp(): Promise<void> {
    const { signUp, common, signIn } = this.#m;
    const kari = this.#kari;
    await kari.page.goto("/sign-up");
    await this.#arrives("sign-up", signUp.title);
    await kari.types(signUp.firstName, "Kari");
    await kari.types(signUp.lastName, "Nordmann");
    await kari.types(common.email, kari.email);
    await kari.types(common.password, kari.password);
    await kari.presses(signUp.submit);
    await this.#arrives("confirm-email", signUp.confirm.title);
    await kari.types(signUp.confirm.code, await kari.mailbox.code());
    await kari.presses(signUp.confirm.submit);
    await this.#arrives("sign-in", signIn.title);
    await kari.types(common.password, kari.password);
    await kari.presses(signIn.submit);
    await this.#arrives("account-off", this.#m.account.title);
  }

  async connectsApp(): Promise<void> {
    const { enroll, common, account } = this.#m;
    const kari = this.#kari;
    await kari.follows(account.enable);
    await this.#arrives("start", enroll.start.title);
    await kari.types(common.password, kari.password);
    await kari.presses(enroll.start.submit);
    await this.#arrives("information", enroll.information.title);
    await kari.presses(enroll.information.submit);
    await kari.sees(enroll.scan.title);
    await kari.page.getByRole("img", { name: enroll.scan.qr }).waitFor();
    await kari.readsQr();
    await this.#arrives("scan", enroll.scan.title);
    await kari.presses(common.next);
    await this.#arrives("verify", enroll.verify.title);
    await kari.types(enroll.verify.label, await kari.app.code());
    await kari.presses(enroll.verify.submit);
  }

  async finishes(): Promise<void> {
    const { enroll, common } = this.#m;
    const kari = this.#kari;
    await this.#arrives("phone", enroll.phone.title);
    await kari.types(enroll.phone.label, kari.number);
    await kari.presses(common.next);
    await this.#arrives("sms-code", enroll.sms.title);
    await kari.types(enroll.sms.label, await kari.phone.code());
    await kari.presses(enroll.sms.submit);
    await this.#arrives("emergency-code", enroll.emergency.title);
    await kari.presses(enroll.emergency.copy);
    await kari.page.getByRole("checkbox", { name: enroll.emergency.tick, exact: true }).check();
    await kari.presses(enroll.emergency.submit);
    await this.#arrives("done", enroll.done.title);
    await kari.follows(enroll.done.submit);
    await this.#arrives("account-on", this.#m.account.title);
  }

  async signsInAgain(): Promise<void> {
    const { signIn, common } = this.#m;
    const kari = this.#kari;
    await kari.presses(common.signOut);
    await this.#arrives("signed-out", signIn.title);
    await kari.types(common.email, kari.email);
    await kari.types(common.password, kari.password);
    await kari.presses(signIn.submit);
    await this.#arrives("second-step", signIn.second.title);
    await kari.types(signIn.second.authenticator.label, await kari.app.code());
    await kari.presses(signIn.second.submit);
    await this.#arrives("account-on", this.#m.account.title);
  }
}

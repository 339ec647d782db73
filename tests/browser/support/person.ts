import { randomBytes, randomInt } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";
import { Authenticator } from "./authenticator.js";
import { freshProfile, type ProfileOptions } from "./chromium.js";
import { Inbox } from "./outbox.js";
import { scan } from "./qr.js";

/** The digits of a number that nobody else uses, so that limits per number don't meet. */
const someNumber = () => `+479${String(randomInt(10_000_000)).padStart(7, "0")}`;

/** A password that nobody else has and that is on no list. */
export const somePassword = () => `lanterns over ${randomBytes(6).toString("hex")} harbor`;

/** Whether an element has the focus in its own tree, which may be that of a custom element. */
const hasFocus = (one: Element) => (one.getRootNode() as Document).activeElement === one;

/** Somebody with a browser, a mailbox, a phone and, later, an authenticator app. */
export class Person {
  readonly page: Page;
  email = `kari.${randomBytes(6).toString("hex")}@example.test`;
  password = somePassword();
  readonly number = someNumber();
  mailbox = new Inbox(this.email);
  readonly phone = new Inbox(this.number);
  /** The code that the last showing of an emergency code left on paper. */
  emergencyCode = "";
  #app: Authenticator | null = null;

  private constructor(page: Page, same?: Person) {
    this.page = page;
    if (!same) return;
    this.#app = same.#app;
    const { email, password, number, mailbox, phone, emergencyCode } = same;
    Object.assign(this, { email, password, number, mailbox, phone, emergencyCode });
  }

  /** Opens the application in a browser that has never seen it. */
  static async arrives(options: ProfileOptions = {}): Promise<Person> {
    return Person.arrivesIn(await freshProfile(options));
  }

  /** Opens the application in this profile. */
  static async arrivesIn(profile: BrowserContext): Promise<Person> {
    return new Person(await profile.newPage());
  }

  /** A person whose account exists and who is signed in, without two-step verification. */
  static async signedIn(options: ProfileOptions = {}): Promise<Person> {
    const person = await Person.arrives(options);
    await person.signsUp();
    await person.confirmsEmail();
    await person.signsIn();
    return person;
  }

  /** The app with this person's account in it. */
  get app(): Authenticator {
    if (!this.#app) throw new Error("no QR code was scanned yet");
    return this.#app;
  }

  /** Had an account in an app before, as this `otpauth:` address describes it. */
  hadApp(uri: string): void {
    this.#app = new Authenticator(uri);
  }

  /** Another browser of the same person, in which nobody is signed in. */
  async inAnotherBrowser(): Promise<Person> {
    const profile = await freshProfile();
    return new Person(await profile.newPage(), this);
  }

  /** Another tab of the same browser. */
  async inAnotherTab(): Promise<Person> {
    return new Person(await this.profile.newPage(), this);
  }

  /** Gets a mailbox at another address, to change to. */
  movesTo(email: string): void {
    this.email = email;
    this.mailbox = new Inbox(email);
  }

  /** The browser's profile, for more tabs of it. */
  get profile(): BrowserContext {
    return this.page.context();
  }

  /** Types into the field with this label. */
  async types(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(text);
  }

  /** Presses the button with this name. */
  async presses(name: string): Promise<void> {
    await this.page.getByRole("button", { name, exact: true }).click();
  }

  /** Follows the link with this name. */
  async follows(name: string): Promise<void> {
    await this.page.getByRole("link", { name, exact: true }).click();
  }

  /** Waits for the page with this heading; the heading has the focus then. */
  async sees(heading: string): Promise<void> {
    const title = this.page.getByRole("heading", { level: 1, name: heading, exact: true });
    await title.waitFor();
    await expect.poll(() => title.evaluate(hasFocus)).toBe(true);
  }

  /** Waits for words anywhere on the page. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** Fills in the sign-up page; a code is on its way then. */
  async signsUp(): Promise<void> {
    await this.page.goto("/sign-up");
    await this.sees("Create your account");
    await this.types("First name", "Kari");
    await this.types("Last name", "Nordmann");
    await this.types("E-mail", this.email);
    await this.types("Password", this.password);
    await this.presses("Create account");
    await this.sees("Confirm your e-mail");
  }

  /** Enters the mailed code, as a phone shows it: in two groups. */
  async confirmsEmail(): Promise<void> {
    const code = await this.mailbox.code();
    await this.types("Code from the e-mail", `${code.slice(0, 3)} ${code.slice(3)}`);
    await this.presses("Confirm e-mail");
    await this.sees("Sign in");
  }

  /** Enters the password; leads to the account, or to the second step where that is on. */
  async entersPassword(): Promise<void> {
    await this.page.goto("/sign-in");
    await this.sees("Sign in");
    await this.types("E-mail", this.email);
    await this.types("Password", this.password);
    await this.presses("Sign in");
  }

  /** Signs in with the password and a code of the app. */
  async signsInWithApp(): Promise<void> {
    await this.entersPassword();
    await this.sees("Confirm it is you");
    await this.types("Code from your app", await this.app.code());
    await this.presses("Sign in");
    await this.sees("Account settings");
  }

  /** Signs in where the password is enough. */
  async signsIn(): Promise<void> {
    await this.entersPassword();
    await this.sees("Account settings");
  }

  /** Presses "Sign out" and waits until nobody is signed in. */
  async signsOut(): Promise<void> {
    await this.presses("Sign out");
    await this.sees("Sign in");
  }

  /** Goes from the account settings to the first step of the wizard. */
  async beginsEnrollment(): Promise<void> {
    await this.follows("Enable two-step verification");
    await this.sees("Enter your password");
    await this.types("Password", this.password);
    await this.presses("Continue");
    await this.sees("Two steps keep others out");
  }

  /** Points the phone's camera at the screen. */
  async scansQr(): Promise<string> {
    await this.page.getByRole("img", { name: /QR code/ }).waitFor();
    return this.readsQr();
  }

  /** Reads the QR code that the screen shows. */
  async readsQr(): Promise<string> {
    const uri = await scan(this.page);
    if (!uri) throw new Error("no QR code could be read from the page");
    this.#app = new Authenticator(uri);
    return uri;
  }

  /** Copies the emergency code from the page, as the box then says. */
  async storesEmergencyCode(): Promise<void> {
    await this.presses("Copy");
    await this.reads("Copied");
    this.emergencyCode = await this.page.evaluate(() => navigator.clipboard.readText());
    await this.page
      .getByRole("checkbox", { name: "I have safely copied and stored this code.", exact: true })
      .check();
  }
}

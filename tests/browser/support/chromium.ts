import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { address } from "./server.js";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Done to each profile before its first page. */
type Prepare = (profile: BrowserContext) => Promise<void>;

let browser: Browser;
let prepared: Prepare = async () => {};

/** The system's Chromium: Debian has it in /usr/bin, Ubuntu in /snap/bin. */
function installed(): string {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const found = folders.map((folder) => join(folder, "chromium")).find((path) => existsSync(path));
  if (!found) throw new Error("Chromium is not in PATH: `make browser` installs it");
  return found;
}

/** Starts Chromium before the tests of a file and ends it after them; CHROMIUM names another build of it. */
export function withChromium(prepare: Prepare = prepared): void {
  prepared = prepare;
  beforeAll(async () => {
    const executablePath = process.env.CHROMIUM ?? installed();
    browser = await chromium.launch({ executablePath, args: ARGUMENTS });
  });
  afterAll(() => browser.close());
}

/** What a browser is like. */
export interface ProfileOptions {
  /** A phone instead of a laptop. */
  touch?: boolean;
  /** The language that its pages ask for (BCP 47). */
  locale?: string;
  /** Where the server listens, where it is not the usual one. */
  at?: string;
}

/** A profile in a Chromium of its own, which other programs can steer by `port`; closing it ends that one. */
export function steeredProfile(port: number): Promise<BrowserContext> {
  return chromium.launchPersistentContext("", {
    executablePath: process.env.CHROMIUM ?? installed(),
    args: [...ARGUMENTS, `--remote-debugging-port=${port}`],
    baseURL: address,
    viewport: null,
    locale: "en-US",
    permissions: ["clipboard-read", "clipboard-write"],
  });
}

/** A fresh profile: nobody is signed in, and nothing is stored. */
export async function freshProfile(options: ProfileOptions = {}): Promise<BrowserContext> {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const profile = await browser.newContext({
    baseURL: options.at ?? address,
    viewport: { width: 1000, height: 900 },
    reducedMotion: "reduce",
    locale: options.locale ?? "en-US",
    permissions: ["clipboard-read", "clipboard-write"],
    ...(options.touch ? phone : {}),
  });
  await prepared(profile);
  return profile;
}

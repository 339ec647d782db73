import type { Response } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { signsInAtHost, startHost } from "./support/host.js";
import { pagesOf } from "./support/pdf.js";
import { Person } from "./support/person.js";
import { freePort, type Running } from "./support/program.js";
import { canStartMore, withSettings } from "./support/server.js";
import { finishes, headings, provesAuthenticator, provesPhone } from "./support/wizard.js";

withChromium();

const [listed, foreign] = [await freePort(), await freePort()];

/** What the page of the site heard, and everything that stood in the events themselves. */
function listens(person: Person): Promise<void> {
  return person.page.evaluate(() => {
    const heard: unknown[] = [];
    for (const kind of ["enrolled", "cancelled"])
      document.addEventListener(kind, (event) => {
        const own = Object.getOwnPropertyNames(event).filter((name) => name !== "isTrusted");
        heard.push([kind, own, (event as CustomEvent).detail ?? null]);
      });
    Object.assign(window, { heard });
  });
}

const heard = (person: Person) => person.page.evaluate(() => Reflect.get(window, "heard"));

/** The API must list the site, so that it is started by the tests. */
const onOurTerms = test.runIf(canStartMore);
const api = withSettings({ TWOSTEP_EMBED_ORIGINS: `http://127.0.0.1:${listed}` });
const sites: Running[] = [];
beforeAll(async () => {
  for (const port of [listed, foreign]) sites.push(await startHost(port, api()));
});
afterAll(() => Promise.all(sites.map((site) => site.stop())));

/** Somebody who has an account, at the site on this port with the wizard asked for. */
async function atTheSite(port: number): Promise<Person> {
  const kari = await Person.arrives({ at: api() });
  await kari.signsUp();
  await kari.confirmsEmail();
  await signsInAtHost(kari, `http://127.0.0.1:${port}/`);
  return kari;
}

async function entersPassword(kari: Person): Promise<void> {
  await kari.sees("Enter your password");
  await kari.types("Password", kari.password);
  await kari.presses("Continue");
  await kari.sees("Two steps keep others out");
}

onOurTerms(
  "the wizard leads to the end, and the person signs in with the second step",
  async () => {
    const kari = await atTheSite(listed);
    await listens(kari);
    await entersPassword(kari);
    await provesAuthenticator(kari);
    await provesPhone(kari);
    expect(await heard(kari)).toEqual([]);
    await finishes(kari);
    await kari.reads("Two-step verification is on. Sign in again to go on.");
    await kari.follows("Back to account settings");
    await kari.page.getByText(headings.done).waitFor({ state: "detached" });
    expect(await heard(kari)).toEqual([["enrolled", [], null]]);
    expect(kari.page.url()).toBe(`http://127.0.0.1:${listed}/`);
    await kari.signsInWithApp();
  },
);

/** An answer of the API: the end of the path, the status, and the cookies set and sent. */
type Call = [string, number, string | undefined, string | undefined];

/** Notes every call that the page makes. */
function notes(person: Person): Promise<Call>[] {
  const calls: Promise<Call>[] = [];
  const note = async (answer: Response): Promise<Call> => {
    const [asked, got] = await Promise.all([answer.request().allHeaders(), answer.allHeaders()]);
    const name = new URL(answer.url()).pathname.split("/").at(-1) ?? "";
    return [name, answer.status(), got["set-cookie"], asked.cookie];
  };
  person.page.on("response", (answer) => {
    const asks = answer.request().method() === "OPTIONS";
    if (answer.url().startsWith(`${api()}/api/`) && !asks) calls.push(note(answer));
  });
  return calls;
}

/** The tokens that go along with the calls of a page. */
function tokensSentBy(person: Person): Set<string> {
  const sent = new Set<string>();
  person.page.on("request", (request) => {
    const token = request.headers().authorization?.replace("Bearer ", "");
    if (token) sent.add(token);
  });
  return sent;
}

/** What a page holds on to, and what names it. */
const leftIn = (person: Person) =>
  person.page.evaluate(() => ({
    kept: [
      document.documentElement.outerHTML,
      document.querySelector("twostep-enrollment")?.shadowRoot?.innerHTML,
      JSON.stringify({ ...localStorage, ...sessionStorage }),
      location.href,
    ].join(),
    title: document.title,
  }));

onOurTerms(
  "the site gets no session, no cookie goes along, and nothing secret is left",
  async () => {
    const kari = await atTheSite(listed);
    const calls = notes(kari);
    const tokens = tokensSentBy(kari);
    await entersPassword(kari);
    await provesAuthenticator(kari);
    await kari.presses("Next");
    await finishes(kari);
    const made = await Promise.all(calls);
    expect(made.at(-1)).toEqual(["finalize", 204, undefined, undefined]);
    expect(made.filter(([, , set, sent]) => set ?? sent)).toEqual([]);
    const status = await kari.page.evaluate(
      async () => (await fetch("/enrollment-token", { method: "POST" })).status,
    );
    expect(status).toBe(401);
    const left = await leftIn(kari);
    expect(left.kept).not.toContain(kari.emergencyCode);
    for (const token of tokens) expect(left.kept).not.toContain(token);
    expect(tokens.size).toBe(1);
    expect(left.title).toBe("Example accounts");
  },
);

onOurTerms("whoever stops half-way has changed nothing, and can begin again", async () => {
  const kari = await atTheSite(listed);
  await listens(kari);
  await entersPassword(kari);
  await kari.presses("Cancel");
  await kari.presses("Stop");
  await kari.reads("Nothing was changed.");
  expect(await heard(kari)).toEqual([["cancelled", [], null]]);
  await kari.presses("Turn on two-step verification");
  await entersPassword(kari);
  await kari.page.goto("about:blank");
  await kari.signsIn();
  await kari.reads("Off");
});

onOurTerms(
  "the element wears the site's color, reaches everybody, and leaves the page alone",
  async () => {
    const kari = await atTheSite(listed);
    await kari.sees("Enter your password");
    const button = kari.page.getByRole("button", { name: "Continue", exact: true });
    const color = await button.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(color).toBe("oklch(0.45 0.12 160)");
    await expectAccessible(kari.page);
    await entersPassword(kari);
    await expectAccessible(kari.page);
  },
);

onOurTerms("a site that is not listed gets the file and nothing else", async () => {
  const kari = await atTheSite(foreign);
  await kari.page.getByRole("heading", { name: "We can't reach the server" }).waitFor();
  expect(await kari.page.getByLabel("Password", { exact: true }).count()).toBe(0);
  const read = await kari.page.evaluate(async (address) => {
    const paths = ["/", "/assets/", "/embed/enrollment.js.br", "/api/v1/config", "/healthz"];
    const tries = paths.map((path) =>
      fetch(address + path).then(
        () => path,
        () => "refused",
      ),
    );
    return Promise.all([...tries, fetch(`${address}/embed/enrollment.js`).then((got) => got.ok)]);
  }, api());
  expect(read).toEqual([...Array(5).fill("refused"), true]);
});

/** Every heading with its level, as Chromium tells assistive software. */
async function outline(kari: Person): Promise<[string, number][]> {
  const tools = await kari.profile.newCDPSession(kari.page);
  const { nodes } = await tools.send("Accessibility.getFullAXTree");
  const headings = nodes.filter(({ role, ignored }) => role?.value === "heading" && !ignored);
  const level = (one: (typeof nodes)[number]) =>
    one.properties?.find(({ name }) => name === "level")?.value.value;
  return headings.map((one) => [one.name?.value, level(one)]);
}

onOurTerms("its headings stand below the page's, where the page says", async () => {
  const kari = await atTheSite(listed);
  await entersPassword(kari);
  const information = ["Two steps keep others out", "What you need"] as const;
  expect(await outline(kari)).toEqual([
    ["Your account", 1],
    [information[0], 2],
    [information[1], 3],
  ]);
  await kari.page.goto(`http://127.0.0.1:${listed}/`);
  const element = kari.page.locator("twostep-enrollment");
  await element.evaluate((one) => one.setAttribute("heading-level", "4"));
  await kari.presses("Turn on two-step verification");
  await entersPassword(kari);
  expect((await outline(kari)).map(([, level]) => level)).toEqual([1, 4, 5]);
});

onOurTerms("its own width decides how it is laid out, not the window's", async () => {
  const kari = await atTheSite(listed);
  await entersPassword(kari);
  await provesAuthenticator(kari);
  const element = kari.page.locator("twostep-enrollment");
  const name = element.locator(".steps li span").first();
  expect(await name.isVisible()).toBe(true);
  await element.evaluate((one) => Object.assign((one as HTMLElement).style, { width: "320px" }));
  await expect.poll(() => name.isVisible()).toBe(false);
  expect(await element.locator(".position span").isVisible()).toBe(true);
  const sticksOut = await element.evaluate((one) => {
    const { right } = one.getBoundingClientRect();
    const parts = [...(one.shadowRoot?.querySelectorAll(".twostep *:not(.unseen)") ?? [])];
    return parts.filter((part) => part.getBoundingClientRect().right > right + 1).length;
  });
  expect(sticksOut).toBe(0);
});

onOurTerms("paper gets the card alone, and other pages what they show", async () => {
  const kari = await atTheSite(listed);
  await entersPassword(kari);
  const before = (await pagesOf(await kari.page.pdf({ format: "A4" }))).join(" ");
  expect(before).toContain("Your account");
  await provesAuthenticator(kari);
  await kari.presses("Next");
  await kari.sees(headings.emergency);
  await kari.storesEmergencyCode();
  const pages = await pagesOf(await kari.page.pdf({ format: "A4" }));
  expect(pages.length).toBe(1);
  expect(pages[0]?.replace(/\s/g, "")).toContain(kari.emergencyCode);
  expect(pages[0]).toMatch(/For signing in when your authenticator is lost/);
  expect(pages[0]).not.toMatch(/Your account|Turn on two-step|Copy|Step \d/);
  await kari.page.getByRole("heading", { name: "Your account" }).waitFor();
  await kari.page.getByRole("heading", { name: headings.emergency }).waitFor();
});

import { expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { hears } from "./support/settings.js";

withChromium();

/** Loads the page again with a clock that can be moved, as every tab of this browser has from then on. */
async function movesTime(person: Person): Promise<void> {
  await person.profile.clock.install();
  await person.page.reload();
}

/** A person on the page with the security events, in whose browser time can be moved. */
async function withMovableTime(): Promise<Person> {
  const person = await Person.signedIn();
  await person.follows("Show events");
  await movesTime(person);
  await person.sees("Security events");
  return person;
}

/** Lets so much time pass without anything done, and waits for the dialog. */
async function isWarned(person: Person, after: string): Promise<void> {
  await person.profile.clock.fastForward(after);
  await person.page.getByRole("dialog", { name: "Are you still there?" }).waitFor();
}

async function isNotAskedAnyMore(person: Person): Promise<void> {
  await person.page.getByRole("dialog").waitFor({ state: "detached" });
}

test("half an hour without anything done is warned of, and one key is enough to stay, ten times and more", async () => {
  const kari = await withMovableTime();
  for (let time = 0; time < 11; time += 1) {
    await isWarned(kari, "29:10");
    await kari.page.keyboard.press("Enter");
    await isNotAskedAnyMore(kari);
    await hears(kari, "You stay signed in.");
    // The key was something done: the page renews the session once more before its token lapses.
    const renewed = kari.page.waitForResponse(/sessions\/refresh$/);
    await kari.profile.clock.fastForward("09:30");
    await renewed;
  }
  await kari.sees("Security events");
});

test("the warning is a dialog that is read out and has the focus on its one key", async () => {
  const kari = await withMovableTime();
  await isWarned(kari, "29:10");
  const dialog = kari.page.getByRole("dialog", { name: "Are you still there?" });
  const words = await dialog.getAttribute("aria-describedby");
  const text = await kari.page.locator(`[id="${words}"]`).textContent();
  expect(text).toMatch(/you are signed out in 0:[2-5]\d/);
  const focused = () => document.activeElement?.textContent;
  expect(await kari.page.evaluate(focused)).toBe("Stay signed in");
  await expectAccessible(kari.page);
  await picture(kari.page, "idle");
});

test("half an hour without anything done leads to the sign-in page, and from there back to where the person was", async () => {
  const kari = await withMovableTime();
  await isWarned(kari, "29:10");
  await kari.profile.clock.fastForward("01:00");
  await kari.sees("Sign in");
  await kari.reads("Your session has ended. Sign in again to go on.");
  expect(await kari.page.textContent("body")).not.toContain(kari.email);
  await kari.types("E-mail", kari.email);
  await kari.types("Password", kari.password);
  await kari.presses("Sign in");
  await kari.sees("Security events");
});

test("a rest in one tab does not count while the person is busy in another", async () => {
  const kari = await withMovableTime();
  const tab = await kari.inAnotherTab();
  await isWarned(kari, "29:10");
  await tab.page.goto("/account");
  await isNotAskedAnyMore(kari);
  await kari.sees("Security events");
});

test("the end comes to all tabs with the same words, and each keeps its way back", async () => {
  const kari = await withMovableTime();
  const tab = await kari.inAnotherTab();
  await tab.page.goto("/account/password");
  await tab.sees("Change your password");
  await kari.profile.clock.fastForward("31:00");
  for (const person of [kari, tab]) {
    await person.sees("Sign in");
    await person.reads("Your session has ended. Sign in again to go on.");
  }
  expect(new URL(tab.page.url()).search).toBe("?next=%2Faccount%2Fpassword");
});

test("the warning and its key stay where the server can't be reached", async () => {
  const kari = await withMovableTime();
  await isWarned(kari, "29:10");
  await kari.profile.setOffline(true);
  await kari.presses("Stay signed in");
  await kari.reads("We can't reach the server. Check your connection and try again.");
  await kari.profile.setOffline(false);
  await kari.presses("Stay signed in");
  await isNotAskedAnyMore(kari);
});

test.runIf(canEditRows)("a session's last minute is told, and can only be closed", async () => {
  const kari = await Person.signedIn();
  await passes("11 hours 50 minutes", "session", kari);
  await movesTime(kari);
  await kari.sees("Account settings");
  // The server's time is not moved along: the answer to the renewal that a key makes due would count from there.
  await kari.page.route(/sessions\/refresh$/, (route) => route.abort());
  await isWarned(kari, "09:10");
  await kari.reads(/After signing in again you come back to this page/);
  await kari.page.keyboard.press("Enter");
  await isNotAskedAnyMore(kari);
  await kari.profile.clock.fastForward("01:00");
  await kari.sees("Sign in");
});

import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, passes } from "./support/database.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { hears } from "./support/settings.js";

withChromium();

/** The dialog before the end, once the time of this page's browser has come that far. */
async function isWarned(person: Person, after: string): Promise<void> {
  await person.profile.clock.fastForward(after);
  await person.page.getByRole("dialog", { name: "Are you still there?" }).waitFor();
}

async function sawNoDialog(person: Person): Promise<void> {
  await person.page.getByRole("dialog").waitFor({ state: "detached" });
}

/** A person whose browser's time can be moved. */
async function withMovableTime(): Promise<Person> {
  const kari = await Person.signedIn();
  await kari.profile.clock.install();
  return kari;
}

describe("half an hour without doing anything", () => {
  test("is warned of, and one key is enough to stay signed in, ten times and more", async () => {
    const kari = await withMovableTime();
    for (let time = 0; time < 11; time += 1) {
      await isWarned(kari, "29:10");
      await kari.page.keyboard.press("Enter");
      await sawNoDialog(kari);
      await hears(kari, "You stay signed in.");
    }
    await kari.sees("Account settings");
  });

  test("is warned of in a dialog that is read out and has the focus on its one key", async () => {
    const kari = await withMovableTime();
    await isWarned(kari, "29:10");
    const dialog = kari.page.getByRole("dialog", { name: "Are you still there?" });
    const words = await dialog.getAttribute("aria-describedby");
    expect(await kari.page.locator(`[id="${words}"]`).textContent()).toMatch(
      /signed out in 0:\d\d/,
    );
    const focused = () => document.activeElement?.textContent;
    expect(await kari.page.evaluate(focused)).toBe("Stay signed in");
    await expectAccessible(kari.page);
    await picture(kari.page, "idle");
  });

  test("leads to the sign-in page, and from there back to where the person was", async () => {
    const kari = await withMovableTime();
    await kari.follows("Show events");
    await kari.sees("Security events");
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

  test("in one tab does not count while the person is busy in another", async () => {
    const kari = await withMovableTime();
    const tab = await kari.inAnotherTab();
    await isWarned(kari, "29:10");
    await tab.page.goto("/account");
    await sawNoDialog(kari);
    await kari.sees("Account settings");
  });

  test("leaves the dialog and its key where the server can't be reached", async () => {
    const kari = await withMovableTime();
    await isWarned(kari, "29:10");
    await kari.profile.setOffline(true);
    await kari.presses("Stay signed in");
    await kari.reads("We can't reach the server. Check your connection and try again.");
    await kari.profile.setOffline(false);
    await kari.presses("Stay signed in");
    await sawNoDialog(kari);
  });
});

test.runIf(canEditRows)(
  "the last minute of a session is told, and can only be closed",
  async () => {
    const kari = await Person.signedIn();
    await passes("11 hours 50 minutes", "session", kari);
    await kari.page.reload();
    await kari.sees("Account settings");
    await kari.profile.clock.install();
    await isWarned(kari, "09:10");
    await kari.reads(/After signing in again you come back to this page/);
    await kari.page.keyboard.press("Enter");
    await sawNoDialog(kari);
    await kari.profile.clock.fastForward("01:00");
    await kari.sees("Sign in");
  },
);

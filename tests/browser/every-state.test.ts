import { describe, expect, test } from "vitest";
import { addresses, type PageName, routeOf } from "../../web/src/router.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows } from "./support/database.js";
import { canLengthen } from "./support/lengthened.js";
import { lookAtWaiting, looked, offline, routed, wanted } from "./support/looks.js";
import { Person } from "./support/person.js";
import { address } from "./support/server.js";
import { factors } from "./support/states/factors.js";
import { people } from "./support/states/people.js";
import { strangers } from "./support/states/strangers.js";
import { support } from "./support/states/support.js";
import { wizard } from "./support/states/wizard.js";

withChromium(canLengthen);

/** Half of all states in one life; two or three times what it takes on a machine with nothing else to do. */
const LONG_STORY = 300_000;

/** An address of each page, that of no page included. */
const paths = [...Object.values(addresses), "/nowhere"].map((path): [PageName, string] => [
  routeOf(path).page,
  path,
]);

/** Has the pages ask whether somebody is signed in, as they do where somebody was. */
async function mayBeSignedIn(person: Person): Promise<void> {
  await person.profile.addCookies([{ name: "twostep_signed_in", value: "1", url: address }]);
}

/** Home is left for the account at once, so that only its waiting can be seen. */
async function home(person: Person): Promise<void> {
  const calls = "**/sessions/refresh";
  await person.page.route(calls, () => {});
  await person.page.goto("/");
  await person.reads("Need help?");
  await offline(person, "home");
}

// One story told in order: each part goes on where the one before has led.
describe.runIf(canEditRows)(
  "axe finds nothing, in light and in dark, every field helps, and longer words have room",
  () => {
    test("on every page that is on its way, takes long, or can't be reached", async () => {
      const person = await Person.arrives();
      await person.page.clock.install();
      await mayBeSignedIn(person);
      for (const [page, path] of paths) await lookAtWaiting(person, page, path);
      await home(person);
    });

    test("on the pages for strangers", strangers);

    test(
      "on the pages of a person, in the wizard, and on the ways back in",
      async () => {
        const kari = await Person.signedIn();
        await people(kari);
        await wizard(kari);
        await factors(kari);
      },
      LONG_STORY,
    );

    test("on the pages of customer support, and of whom it helps", support);

    test("and no page or state was left out", () => {
      expect(new Set(wanted.map((one) => one.split(":")[0]))).toEqual(routed);
      expect([...looked].sort()).toEqual([...wanted].sort());
    });
  },
);

import { expect, test } from "vitest";
import nb from "../../web/src/messages/nb/index.js";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { messagesTo } from "./support/outbox.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { Speaker } from "./support/speaker.js";

withChromium();

test("a Norwegian signs up, turns two-step verification on and signs in, all in Bokmål", async () => {
  const kari = await Person.arrives({ locale: "nb-NO" });
  const speaker = new Speaker(kari, nb, async (name) => {
    await expectAccessible(kari.page);
    await picture(kari.page, `nb-${name}`);
  });
  await speaker.signsUp();
  await speaker.connectsApp();
  await speaker.finishes();
  await speaker.signsInAgain();
  const told = [...(await messagesTo(kari.email)), ...(await messagesTo(kari.number))];
  expect(told.length).toBeGreaterThanOrEqual(3);
  for (const { text } of told) expect(text).not.toMatch(/\b(your|code|account)\b/i);
});

test("the account's language goes before the browser's, and is chosen in the profile", async () => {
  const kari = await Person.signedIn();
  await kari.page.goto("/account/profile");
  await kari.sees("Edit your profile");
  await kari.page.getByLabel("Language").selectOption("nb");
  await kari.presses("Save");
  await kari.sees(nb.account.title);
  await kari.presses(nb.common.signOut);
  await kari.sees(nb.signIn.title);
  const elsewhere = await kari.inAnotherBrowser();
  await elsewhere.entersPassword();
  await elsewhere.sees(nb.account.title);
  expect(await elsewhere.page.locator("html").getAttribute("lang")).toBe("nb");
});

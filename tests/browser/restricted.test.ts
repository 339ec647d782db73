import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { canEditRows, restrict } from "./support/database.js";
import { Person, somePassword } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { withTwoStep } from "./support/settings.js";

withChromium();

/** Chooses a new password on the page that asks for both, and signs in with it. */
async function choosesNewPassword(person: Person): Promise<void> {
  await person.types("Current password", person.password);
  person.password = somePassword();
  await person.types("New password", person.password);
  await person.presses("Change password");
  await person.sees("Sign in");
}

describe.runIf(canEditRows)("a session that is good for one thing only", () => {
  test("leads who needs a new password to that page, from everywhere, and says why", async () => {
    const kari = await Person.signedIn();
    await restrict("password_change_required", kari);
    for (const page of ["/account", "/account/events", "/two-step/start", "/two-step/enroll"]) {
      await kari.page.goto(page);
      await kari.sees("Change your password");
    }
    await kari.reads(/Choose a new password before you go on/);
    expect(await kari.page.getByRole("link", { name: "Cancel" }).count()).toBe(0);
    await expectAccessible(kari.page);
    await picture(kari.page, "password-required");
    await choosesNewPassword(kari);
    await kari.signsIn();
  });

  test("lets who needs a new password sign out, and change it with two-step on", async () => {
    const kari = await withTwoStep();
    await restrict("password_change_required", kari);
    await kari.page.reload();
    await kari.sees("Change your password");
    await choosesNewPassword(kari);
    await kari.signsInWithApp();
    await restrict("password_change_required", kari);
    await kari.page.reload();
    await kari.signsOut();
  });
});

import { describe, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { Person } from "./support/person.js";
import { canStartMore, withSettings } from "./support/server.js";

withChromium();

describe.runIf(canStartMore)("where the operator grants days of grace", () => {
  const address = withSettings({ TWOSTEP_DELETION_GRACE_DAYS: "14" });

  test("whoever deletes the account is told how long a mailed link brings it back", async () => {
    const kari = await Person.signedIn({ at: address() });
    await kari.follows("Delete account");
    await kari.sees("Delete your account");
    await kari.reads(/^For 14 days, or longer where .* and a mailed link brings the account back/);
  });
});

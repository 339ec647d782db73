import { passes } from "../database.js";
import { changed, look, lookAround, problem, refuse } from "../looks.js";
import type { Person } from "../person.js";

/** Opens a dialog of the account settings, looks at it, and closes it. */
async function opens(person: Person, button: string, state: string): Promise<void> {
  await person.presses(button);
  await person.page.getByRole("dialog").waitFor();
  await look(person, "account", `dialog: ${state}`);
  await person.page.keyboard.press("Escape");
  await person.page.getByRole("dialog").waitFor({ state: "detached" });
}

async function settings(person: Person): Promise<void> {
  await person.page.goto("/account");
  await person.reads("This browser");
  await look(person, "account", "on");
  await person.presses("Add an authenticator");
  await person.page.getByRole("dialog").waitFor();
  await look(person, "account", "dialog: name");
  await person.presses("Continue");
  await person.reads("Enter a name with 1 to 40 characters.");
  await look(person, "account", "dialog: name refused");
  await person.page.keyboard.press("Escape");
  await opens(person, "Rename Authenticator app", "rename");
  await opens(person, "Remove phone number", "remove phone");
  await opens(person, "Turn off two-step verification", "turn off");
}

async function checkUp(person: Person): Promise<void> {
  await passes("28 days", "check_up", person);
  await person.page.goto("/account");
  await person.sees("Account settings");
  await person.reads("Do you still have everything to sign in?");
  await look(person, "account", "check-up");
  await refuse(
    person,
    "**/api/v1/two-step/check-up",
    problem(503, { code: "unavailable" }),
    async () => {
      await person.presses("Yes, I have both");
      await person.page.getByRole("alert").first().waitFor();
      await look(person, "account", "check-up refused");
    },
  );
  await person.presses("Ask me later");
  await person.page.getByText("Do you still have everything").waitFor({ state: "detached" });
}

async function newCode(person: Person): Promise<void> {
  await person.page.goto("/account/emergency-code");
  await person.sees("New emergency code");
  await lookAround(person, "emergency_code");
  await person.presses("Show a new code");
  await person.sees("Keep your one-time emergency code");
  await look(person, "emergency_code", "shown");
  await person.presses("Done");
  await person.reads("Tick the box when you have stored the code.");
  await look(person, "emergency_code", "not ticked");
  await person.storesEmergencyCode();
  await person.presses("Done");
  await person.sees("Account settings");
}

async function proves(person: Person): Promise<void> {
  await passes("6 minutes", "proof", person);
  await person.page.reload();
  await person.presses("Download");
  await person.page.getByRole("dialog", { name: "Confirm it is you" }).waitFor();
  await person.reads("Code from your app");
  await look(person, "account", "dialog: who is there");
  await person.page.keyboard.press("Escape");
}

async function tries(person: Person, code: string, reads: RegExp, state: string): Promise<void> {
  await person.types("Code from your app", code);
  await person.presses("Sign in");
  await person.reads(reads);
  await look(person, "second_step", state);
}

async function secondStep(person: Person): Promise<void> {
  await person.signsOut();
  await look(person, "sign_in", "left");
  await person.entersPassword();
  await person.sees("Confirm it is you");
  await lookAround(person, "second_step");
  await person.presses("Try another way");
  await look(person, "second_step", "ways");
  await tries(person, "12", /Enter the 6 digits/, "unfinished");
  await tries(person, person.app.wrongCode(), /4 tries left/, "wrong");
  const wait = problem(429, { code: "too_many_attempts", retry_after: 30 });
  await refuse(person, "**/sessions/second-step", wait, async () => {
    await tries(person, person.app.wrongCode(), /There were too many tries/, "waiting");
  });
}

/** Shows the ways other than the authenticator, as an answer of the server offers them. */
async function otherWays(person: Person): Promise<void> {
  const sent = { expires_at: later(300), resend_at: later(60) };
  const answer = (route: import("playwright-core").Route) =>
    route.fulfill({ status: 202, json: sent });
  await refuse(person, "**/sessions/second-step/sms", answer, async () => {
    await person.page.getByRole("button", { name: /Send a text message to/ }).click();
    await person.page.getByLabel("Code from the text message").waitFor();
    await look(person, "second_step", "text");
  });
  await person.presses("Try another way");
  await person.presses("Use my emergency code");
  await person.page.getByLabel("Emergency code").waitFor();
  await look(person, "second_step", "emergency code");
}

const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

async function recovers(person: Person): Promise<void> {
  await person.types("Emergency code", person.emergencyCode);
  await person.presses("Sign in");
  await person.sees("Your new emergency code");
  await lookAround(person, "recovery", "code");
  await person.presses("Continue");
  await person.reads("Tick the box when you have stored the code.");
  await look(person, "recovery", "not ticked");
  await person.page.reload();
  await person.page.getByRole("button", { name: "Show a new emergency code" }).waitFor();
  await look(person, "recovery", "code lost");
  await person.presses("Show a new emergency code");
  await person.storesEmergencyCode();
  await person.presses("Continue");
  await person.sees("Do you still have your authenticator?");
  await look(person, "recovery", "question");
  await person.page.getByRole("button", { name: /Yes, I still have it/ }).click();
  await person.sees("Account settings");
}

/** Has the server say that the session is good for one thing only. */
async function restricted(person: Person): Promise<void> {
  for (const [restriction, page, state] of [
    ["enrollment_required", "start", "required"],
    ["support_recovery", "start", "supported"],
    ["password_change_required", "password", "required"],
  ] as const) {
    const restricts = changed(({ session, ...rest }) => ({
      ...rest,
      session: { ...session, restriction },
    }));
    await refuse(person, "**/sessions/refresh", restricts, async () => {
      await person.page.goto("/account");
      await person.page
        .getByLabel(/assword/)
        .first()
        .waitFor();
      await person.page.waitForLoadState("networkidle");
      await look(person, page, state);
    });
  }
}

async function choosesPassword(person: Person): Promise<void> {
  await person.signsOut();
  await person.page.goto("/reset#token=some.token");
  await person.types("New password", person.password);
  await refuse(person, "**/password-resets/confirm", problem(204, {}), async () => {
    await person.presses("Set password");
    await person.reads("Your new password is set. Sign in with it.");
    await look(person, "sign_in", "reset");
  });
}

/** The pages of a person whose two-step verification is on, and the ways in. */
export async function factors(person: Person): Promise<void> {
  await settings(person);
  await checkUp(person);
  await newCode(person);
  await proves(person);
  await secondStep(person);
  await otherWays(person);
  await recovers(person);
  await restricted(person);
  await choosesPassword(person);
}

import { changed, look, lookAround, problem, refuse } from "../looks.js";
import { Person } from "../person.js";

const waits = problem(429, { code: "too_many_attempts", retry_after: 30 });

async function signsIn(person: Person): Promise<void> {
  await person.page.goto("/sign-in");
  await person.sees("Sign in");
  await lookAround(person, "sign_in");
  await person.types("E-mail", person.email);
  await person.types("Password", person.password);
  await person.presses("Sign in");
  await person.reads(/don't match/);
  await look(person, "sign_in", "wrong");
  await refuse(person, "**/api/v1/sessions", waits, async () => {
    await person.presses("Sign in");
    await person.reads("There were too many tries.");
    await look(person, "sign_in", "waiting");
  });
}

async function signsUp(person: Person): Promise<void> {
  await person.page.goto("/sign-up");
  await person.sees("Create your account");
  await lookAround(person, "sign_up");
  await person.presses("Create account");
  await person.reads("Enter a valid email");
  await look(person, "sign_up", "refused");
  await person.types("Password", "passwordpassword");
  await person.reads(/on the list of common passwords/);
  await look(person, "sign_up", "typed");
  const closed = changed((config) => ({ ...config, sign_up: false }));
  await refuse(person, "**/api/v1/config", closed, async () => {
    await person.page.reload();
    await person.reads("New accounts can't be created here.");
    await look(person, "sign_up", "closed");
  });
}

async function confirms(person: Person): Promise<void> {
  await person.page.goto("/sign-up/confirm");
  await person.reads(/no sign-up to confirm/);
  await look(person, "confirm_email", "nothing waits");
  await person.signsUp();
  await lookAround(person, "confirm_email");
  await person.presses("Confirm e-mail");
  await person.reads("Enter all 6 digits.");
  await look(person, "confirm_email", "unfinished");
  const code = await person.mailbox.code();
  await person.types("Code from the e-mail", code === "111111" ? "222222" : "111111");
  await person.presses("Confirm e-mail");
  await person.reads(/This code is not right/);
  await look(person, "confirm_email", "wrong");
}

async function forgets(person: Person): Promise<void> {
  await person.page.goto("/forgot-password");
  await person.sees("Forgot your password?");
  await lookAround(person, "forgot_password");
  await person.presses("Send link");
  await person.reads("Enter a valid email");
  await look(person, "forgot_password", "refused");
  await person.types("E-mail", person.email);
  await person.presses("Send link");
  await person.sees("Check your e-mail");
  await look(person, "forgot_password", "sent");
}

async function resets(person: Person): Promise<void> {
  await person.page.goto("/reset");
  await person.reads(/Open the link from the mail again/);
  await look(person, "reset", "no key");
  await person.page.goto("/accessibility");
  await person.page.goto("/reset#token=some.token");
  await person.sees("Set a new password");
  await lookAround(person, "reset");
  const short = problem(422, { code: "password_too_short" });
  await refuse(person, "**/password-resets/confirm", short, async () => {
    await person.presses("Set password");
    await person.reads(/This password is too short/);
    await look(person, "reset", "refused");
  });
  await person.types("New password", person.password);
  await person.presses("Set password");
  await person.sees("This link does not work any more");
  await look(person, "reset", "over");
}

async function takesBack(person: Person): Promise<void> {
  await person.page.goto("/undo");
  await person.reads(/Open the link from the mail again/);
  await look(person, "undo", "no key");
  for (const [state, status, heading] of [
    ["over", 410, "This link does not work any more"],
    ["done", 204, "The change was taken back"],
  ] as const) {
    await person.page.goto("/accessibility");
    await person.page.goto("/undo#token=some.token");
    await person.sees("Take the change back");
    if (state === "over") await lookAround(person, "undo");
    const code = "reset_token_expired";
    const answer = status === 204 ? problem(204, {}) : problem(status, { code });
    await refuse(person, "**/api/v1/undo", answer, async () => {
      await person.presses("Take it back");
      await person.sees(heading);
      await look(person, "undo", state);
    });
  }
}

/** The pages for whoever is not signed in. */
export async function strangers(): Promise<void> {
  const person = await Person.arrives();
  await signsIn(person);
  await signsUp(person);
  await confirms(person);
  await forgets(person);
  await resets(person);
  await takesBack(person);
  await person.page.goto("/accessibility");
  await person.sees("Accessibility");
  await lookAround(person, "accessibility");
  await person.page.goto("/nowhere");
  await person.sees("This page does not exist");
  await lookAround(person, "not_found");
}

import { changed, look, lookAround, problem, refuse } from "../looks.js";
import type { Person } from "../person.js";
import { somePassword } from "../person.js";

const overloaded = problem(503, { code: "overloaded" });

async function account(person: Person): Promise<void> {
  await person.page.goto("/account");
  await person.reads("This browser");
  await lookAround(person, "account", "off");
  const policy = { mode: "encouraged", required_from: "2099-01-31T12:00:00Z" };
  const encouraged = changed(({ policy: own, ...rest }) => ({
    ...rest,
    policy: { ...own, ...policy },
  }));
  await refuse(person, "**/api/v1/two-step", encouraged, async () => {
    await person.page.reload();
    await person.reads(/From 31 January 2099/);
    await person.reads("This browser");
    await look(person, "account", "encouraged");
  });
  await refuse(person, "**/api/v1/two-step", overloaded, async () => {
    await person.page.reload();
    await person.reads(/Very many people/);
    await look(person, "account", "overloaded");
  });
}

async function profile(person: Person): Promise<void> {
  await person.page.goto("/account/profile");
  await person.sees("Edit your profile");
  await lookAround(person, "profile");
  await person.types("First name", "K");
  await person.presses("Save");
  await person.reads(/^First name must have/);
  await look(person, "profile", "refused");
  await person.types("First name", "Kari");
  await person.presses("Save");
  await person.reads("Your profile has been successfully updated.");
  await person.reads("This browser");
  await look(person, "account", "saved");
}

/** The page that asks for a new address or number, and the one that asks for its code. */
interface Change {
  asks: "email" | "phone";
  confirms: "confirm_new_email" | "confirm_phone";
  path: string;
  label: string;
  value: string;
  refusal: RegExp;
  codeLabel: string;
  submit: string;
}

async function changes(person: Person, change: Change): Promise<void> {
  await person.page.goto(change.path);
  await person.page.getByLabel(change.label).waitFor();
  await lookAround(person, change.asks);
  await person.types(change.label, "12");
  await person.presses("Send code");
  await person.reads(change.refusal);
  await look(person, change.asks, "refused");
  await person.types(change.label, change.value);
  await person.presses("Send code");
  await person.page.getByLabel(change.codeLabel).waitFor();
  await lookAround(person, change.confirms);
  await person.types(change.codeLabel, "000000");
  await person.presses(change.submit);
  await person.reads(/This code is not right/);
  await look(person, change.confirms, "wrong");
  await person.page.reload();
  await person.page.getByLabel(change.codeLabel).waitFor();
  await look(person, change.confirms, "after a reload");
}

function emailOf(person: Person): Change {
  const email = { asks: "email", confirms: "confirm_new_email", path: "/account/email" } as const;
  const words = { label: "New e-mail", codeLabel: "Code from the e-mail", submit: "Change e-mail" };
  return { ...email, ...words, value: `new.${person.email}`, refusal: /Enter a valid email/ };
}

/** A number beside the person's own, which the wizard sends to within the minute. */
const besides = (number: string) => `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;

function phoneOf(person: Person): Change {
  const phone = { asks: "phone", confirms: "confirm_phone", path: "/account/phone" } as const;
  const label = "Phone number";
  const words = { label, codeLabel: "Code from the text message", submit: "Save number" };
  return {
    ...phone,
    ...words,
    value: besides(person.number),
    refusal: /with its country code, such/,
  };
}

async function password(person: Person): Promise<void> {
  await person.page.goto("/account/password");
  await person.sees("Change your password");
  await lookAround(person, "password");
  await person.types("New password", "passwordpassword");
  await person.reads(/on the list of common passwords/);
  await look(person, "password", "typed");
  await person.types("Current password", "not my password at all");
  await person.types("New password", somePassword());
  await person.presses("Change password");
  await person.reads(/This password is not right/);
  await look(person, "password", "wrong");
}

async function events(person: Person): Promise<void> {
  await person.page.goto("/account/events");
  await person.reads("Signed in");
  await lookAround(person, "events");
  const calls = "**/api/v1/account/events*";
  const none = changed(() => ({ events: [], next: null }));
  await refuse(person, calls, none, async () => {
    await person.page.reload();
    await person.reads("Nothing has happened in the last 90 days.");
    await look(person, "events", "empty");
  });
  await refuse(person, calls, overloaded, async () => {
    await person.page.reload();
    await person.reads(/Very many people/);
    await look(person, "events", "overloaded");
  });
}

async function deletes(person: Person): Promise<void> {
  await person.page.goto("/account/delete");
  await person.sees("Delete your account");
  await lookAround(person, "delete_account");
  await person.presses("Delete my account");
  await person.reads("This is not the address of this account.");
  await look(person, "delete_account", "mismatch");
}

/** The pages of a person who is signed in, two-step verification being off. */
export async function people(person: Person): Promise<void> {
  await account(person);
  await profile(person);
  await changes(person, emailOf(person));
  await changes(person, phoneOf(person));
  await password(person);
  await events(person);
  await deletes(person);
}

import { canEditRows, passes } from "../database.js";
import { changed, look, lookAround, problem, refuse } from "../looks.js";
import type { Person } from "../person.js";
import { headings } from "../wizard.js";

const hang = async () => {};

async function starts(person: Person): Promise<void> {
  await person.page.goto("/two-step/start");
  await person.sees("Enter your password");
  await lookAround(person, "start");
  await person.types("Password", "not my password at all");
  await person.presses("Continue");
  await person.reads(/This password is not right/);
  await look(person, "start", "wrong");
  await person.types("Password", person.password);
  await person.presses("Continue");
  await person.sees("Two steps keep others out");
  await person.page.goto("/two-step/start");
  await person.reads("You have already begun. You can go on where you were.");
  await look(person, "start", "running");
}

async function scans(person: Person): Promise<void> {
  const key = "**/authenticator";
  await refuse(person, key, hang, async () => {
    await person.page.goto("/two-step/enroll/scan");
    await person.sees(headings.scan);
    await person.page.locator(".skeleton").waitFor();
    await look(person, "enroll", "scan: loading");
  });
  await refuse(
    person,
    key,
    (route) => route.abort(),
    async () => {
      await person.page.reload();
      await person.reads(/^We can't reach the server/);
      await look(person, "enroll", "scan: out of reach");
    },
  );
  await person.page.reload();
  await person.scansQr();
  await look(person, "enroll", "scan");
}

async function verifies(person: Person): Promise<void> {
  const call = "**/authenticator/verify";
  await person.presses("Next");
  await person.sees(headings.verify);
  await look(person, "enroll", "verify");
  await person.types("6-digit code", person.app.wrongCode());
  await person.presses("Verify");
  await person.reads(/This code is not right/);
  await look(person, "enroll", "verify: wrong");
  const clock = { code: "wrong_code", attempts_left: 3, hint: { kind: "clock_skew", seconds: 95 } };
  await refuse(person, call, problem(422, clock), async () => {
    await person.presses("Verify");
    await person.reads(/ahead/);
    await look(person, "enroll", "verify: clock");
  });
  const wait = problem(429, { code: "too_many_attempts", retry_after: 30 });
  await refuse(person, call, wait, async () => {
    await person.presses("Verify");
    await person.reads("There were too many tries.");
    await look(person, "enroll", "verify: waiting");
  });
  await person.types("6-digit code", await person.app.code());
  await person.presses("Verify");
  await person.sees(headings.phone);
}

const failed = changed(({ phone, ...rest }) => ({
  ...rest,
  phone: { ...phone, delivery: "failed" },
}));

async function phones(person: Person): Promise<void> {
  await look(person, "enroll", "phone");
  await person.types("Phone number", "12");
  await person.presses("Next");
  await person.reads(/with its country code, such/);
  await look(person, "enroll", "phone: refused");
  await person.types("Phone number", person.number);
  await person.presses("Next");
  await person.sees(headings.sms);
  await person.reads("The message was handed to your network.");
  await look(person, "enroll", "sms-code");
  await person.types("Code from the text message", "000000");
  await person.presses("Verify");
  await person.reads(/This code is not right/);
  await look(person, "enroll", "sms-code: wrong");
  await refuse(person, "**/two-step/enrollments/*", failed, async () => {
    await person.page.reload();
    await person.sees(headings.sms);
    await look(person, "enroll", "sms-code: failed");
  });
  await person.types("Code from the text message", await person.phone.code());
  await person.presses("Verify");
  await person.sees(headings.emergency);
}

async function finishes(person: Person): Promise<void> {
  const call = "**/enrollments/*/emergency-code";
  await refuse(person, call, hang, async () => {
    await person.page.reload();
    await person.sees(headings.emergency);
    await person.page.locator(".skeleton").waitFor();
    await look(person, "enroll", "emergency-code: loading");
  });
  await refuse(person, call, problem(503, { code: "overloaded" }), async () => {
    await person.page.reload();
    await person.reads(/Very many people/);
    await look(person, "enroll", "emergency-code: overloaded");
  });
  await person.page.reload();
  await person.presses("Turn on two-step verification");
  await person.reads("Tick the box when you have stored the code.");
  await look(person, "enroll", "emergency-code: not ticked");
  await person.storesEmergencyCode();
  await look(person, "enroll", "emergency-code");
  await person.presses("Turn on two-step verification");
  await person.sees(headings.done);
  await look(person, "enroll", "done");
}

async function leaves(person: Person): Promise<void> {
  await person.presses("Cancel");
  await person.page.getByRole("dialog").waitFor();
  await look(person, "enroll", "cancel");
  await person.page.keyboard.press("Escape");
  if (canEditRows) {
    await passes("14 minutes 15 seconds", "enrollment", person);
    await person.page.reload();
    await person.page.getByRole("dialog").waitFor();
    await look(person, "enroll", "about to end");
    await person.page.keyboard.press("Escape");
    await person.page.getByRole("dialog").waitFor({ state: "detached" });
  }
}

/** The wizard, step by step. */
export async function wizard(person: Person): Promise<void> {
  await person.page.goto("/two-step/enroll");
  await person.sees("This set-up has ended");
  await look(person, "enroll", "ended");
  await starts(person);
  await person.page.goto("/two-step/enroll");
  await person.sees("Two steps keep others out");
  await lookAround(person, "enroll", "information");
  await leaves(person);
  await scans(person);
  await verifies(person);
  await phones(person);
  await finishes(person);
}

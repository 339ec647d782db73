import { expect, test } from "vitest";
import { withChromium } from "./support/chromium.js";
import { forger } from "./support/forger.js";
import { listen } from "./support/listen.js";
import { Person } from "./support/person.js";
import { address } from "./support/server.js";
import { withTwoStep } from "./support/settings.js";
import { headings } from "./support/wizard.js";

withChromium();

const forged = await listen(forger());

/** The person at the real server, by a session of their own. */
async function reallyHas(person: Person): Promise<{ enabled: boolean }> {
  const json = { "content-type": "application/json" };
  const body = JSON.stringify({ email: person.email, password: person.password });
  const signedIn = await fetch(`${address}/api/v1/sessions`, {
    method: "POST",
    headers: json,
    body,
  });
  const answer = (await signedIn.json()) as { access_token?: string };
  const authorization = `Bearer ${answer.access_token}`;
  const status = await fetch(`${address}/api/v1/two-step`, { headers: { authorization } });
  return (await status.json()) as { enabled: boolean };
}

/** Nothing on the page says that anybody is signed in. */
async function expectNobodySignedIn(person: Person): Promise<void> {
  await person.page.waitForLoadState("networkidle");
  const text = (await person.page.textContent("body")) ?? "";
  expect(text).not.toMatch(/Account settings|Sign out|On since|Signed in/);
  for (const path of ["/account", "/account/events", "/two-step/start"]) {
    await person.page.goto(path);
    await person.page.waitForLoadState("networkidle");
    const shown = (await person.page.textContent("body")) ?? "";
    expect(shown, path).not.toMatch(/Account settings|Sign out|On since|Signed in/);
    expect(shown, path).not.toContain(person.email);
  }
}

test("a wrong password that a proxy calls right signs nobody in", async () => {
  const kari = await Person.signedIn();
  const thief = await Person.arrives({ at: forged });
  await thief.page.goto("/sign-in");
  await thief.types("E-mail", kari.email);
  await thief.types("Password", "not the password at all");
  await thief.presses("Sign in");
  await expectNobodySignedIn(thief);
});

test("a wrong code that a proxy calls right signs nobody in", async () => {
  const kari = await withTwoStep();
  const thief = await Person.arrives({ at: forged });
  await thief.page.goto("/sign-in");
  await thief.types("E-mail", kari.email);
  await thief.types("Password", kari.password);
  await thief.presses("Sign in");
  await thief.sees("Confirm it is you");
  await thief.types("Code from your app", kari.app.wrongCode());
  await thief.presses("Sign in");
  await expectNobodySignedIn(thief);
});

test("a wrong code in the wizard that a proxy calls right turns nothing on", async () => {
  const kari = await Person.signedIn();
  const behind = await Person.arrives({ at: forged });
  Object.assign(behind, { email: kari.email, password: kari.password });
  await behind.signsIn();
  await behind.page.goto("/two-step/start");
  await behind.types("Password", behind.password);
  await behind.presses("Continue");
  await behind.sees("Two steps keep others out");
  await behind.presses("Get started");
  await behind.scansQr();
  await behind.presses("Next");
  await behind.types("6-digit code", behind.app.wrongCode());
  await behind.presses("Verify");
  await behind.page.waitForLoadState("networkidle");
  for (const step of ["emergency-code", "done", "phone"]) {
    await behind.page.goto(`/two-step/enroll/${step}`);
    await behind.page.waitForLoadState("networkidle");
    const shown = (await behind.page.textContent("body")) ?? "";
    expect(shown, step).not.toContain(headings.done);
    expect(shown, step).not.toContain(headings.emergency);
    expect(shown, step).not.toContain(headings.phone);
  }
  expect(await reallyHas(kari)).toMatchObject({ enabled: false });
});

import { describe, expect, test } from "vitest";
import { expectAccessible } from "./support/checks.js";
import { withChromium } from "./support/chromium.js";
import { appoint, canEditRows, passes, passwordCameByMail } from "./support/database.js";
import { Person } from "./support/person.js";
import { picture } from "./support/pictures.js";
import { confirmsByApp, withTwoStep } from "./support/settings.js";
import { turnsOnTwoStepAtOnce } from "./support/wizard.js";

withChromium();

/** Somebody of customer support, who is signed in. */
async function agentAs(role: "support" | "admin"): Promise<Person> {
  const agent = await withTwoStep();
  await appoint(role, agent);
  await agent.page.reload();
  await agent.sees("Account settings");
  return agent;
}

/** The agent finds the account of a person. */
async function finds(agent: Person, person: Person): Promise<void> {
  await agent.page.goto("/support");
  await agent.sees("Find an account");
  await agent.types("Whole e-mail address of the account", person.email);
  await agent.types("Ticket", "HELP-7");
  await agent.presses("Find");
  await agent.sees("Account of a customer");
}

async function starts(agent: Person): Promise<void> {
  await agent.page.getByLabel("How you made sure who it is").selectOption("video_call");
  await agent.types("Reason", "Lost the phone and the code");
  await agent.presses("Start the recovery");
}

/** A person who lost everything, and whose recovery is open; nobody is signed in. */
async function withOpenRecovery(): Promise<Person> {
  const kari = await withTwoStep();
  await kari.signsOut();
  const agent = await agentAs("support");
  await finds(agent, kari);
  await starts(agent);
  await agent.reads(/A recovery is under way/);
  await passes("25 hours", "hold", kari);
  return kari;
}

/** The recovery at the second step, as the last way. */
async function choosesRecovery(kari: Person): Promise<void> {
  await kari.entersPassword();
  await kari.sees("Confirm it is you");
  await kari.presses("Try another way");
  await kari.presses("Use the recovery that support started");
}

describe.runIf(canEditRows)("customer support", () => {
  test("finds an account, sees what there is, and starts a recovery", async () => {
    const kari = await withTwoStep();
    const agent = await agentAs("support");
    await agent.follows("Open support");
    await agent.sees("Find an account");
    await expectAccessible(agent.page);
    await picture(agent.page, "support-find");
    await finds(agent, kari);
    await agent.reads(`••• ${kari.number.slice(-2)}`);
    expect(await agent.page.getByText(kari.number).count()).toBe(0);
    await expectAccessible(agent.page);
    await picture(agent.page, "support-account");
    await starts(agent);
    await agent.reads(/A recovery is under way/);
    await expectAccessible(agent.page);
    await picture(agent.page, "support-held");
    await kari.page.goto("/account/events");
    await kari.reads("Customer support started a recovery of your account");
    await kari.reads(/by customer support, for ticket HELP-7/);
  });

  test("is told of what is wrong with the form, and that nobody has the address", async () => {
    const agent = await agentAs("support");
    await agent.page.goto("/support");
    await agent.sees("Find an account");
    await agent.types("Whole e-mail address of the account", "kari");
    await agent.presses("Find");
    await agent.reads("Enter a valid email");
    await agent.types("Whole e-mail address of the account", "nobody@example.test");
    await agent.types("Ticket", "HELP-7");
    await agent.presses("Find");
    await agent.reads(/No account has this address/);
    await expectAccessible(agent.page);
  });
});

describe.runIf(canEditRows)("an agent", () => {
  test("needs a role, and two-step verification of its own", async () => {
    const kari = await Person.signedIn();
    expect(await kari.page.getByRole("link", { name: "Open support" }).count()).toBe(0);
    await kari.page.goto("/support");
    await kari.reads("You have no role in customer support.");
    await appoint("support", kari);
    await kari.page.reload();
    await kari.reads(/You can help others once two-step verification is on for yourself/);
    await expectAccessible(kari.page);
    await kari.follows("Turn it on");
    await kari.sees("Enter your password");
  });

  test("confirms who acts once the last proof is old, and forgets the case on reloading", async () => {
    const kari = await withTwoStep();
    const agent = await agentAs("support");
    await finds(agent, kari);
    await passes("6 minutes", "proof", agent);
    await agent.page.reload();
    await agent.sees("Find an account");
    await agent.types("Whole e-mail address of the account", kari.email);
    await agent.types("Ticket", "HELP-7");
    await agent.presses("Find");
    await confirmsByApp(agent);
    await agent.sees("Account of a customer");
  });

  test("has a second administrator approve, and an administrator sign somebody out", async () => {
    const lost = await agentAs("support");
    const first = await agentAs("admin");
    const second = await agentAs("admin");
    await finds(first, lost);
    await starts(first);
    await first.reads(/A recovery waits for another administrator/);
    await first.reads(/somebody else has to approve it/);
    await expectAccessible(first.page);
    await picture(first.page, "support-awaiting");
    await finds(second, lost);
    await second.presses("Approve");
    await second.reads(/A recovery is under way/);
    await second.presses("Sign out everywhere");
    await second.reads("Nowhere.");
    await second.presses("Stop the recovery");
    await second.page.getByRole("button", { name: "Start the recovery" }).waitFor();
  });
});

describe.runIf(canEditRows)("an administrator", () => {
  test("appoints somebody to support and dismisses them, which an agent can't", async () => {
    const kari = await withTwoStep();
    const agent = await agentAs("support");
    await finds(agent, kari);
    expect(await agent.page.getByRole("button", { name: "Appoint to support" }).count()).toBe(0);
    const admin = await agentAs("admin");
    await finds(admin, kari);
    await admin.presses("Appoint to support");
    await admin.page.getByRole("button", { name: "Dismiss from support" }).waitFor();
    await expectAccessible(admin.page);
    await picture(admin.page, "support-role");
    await kari.page.goto("/account");
    await kari.reads("Help somebody back in");
    await admin.presses("Dismiss from support");
    await admin.page.getByRole("button", { name: "Appoint to support" }).waitFor();
    await kari.page.goto("/account/events");
    await kari.reads("Your role in customer support was taken away");
  });

  test("reads the events of all accounts, page by page, for a ticket", async () => {
    const kari = await withTwoStep();
    const admin = await agentAs("admin");
    await finds(admin, kari);
    await admin.reads("Customer support looked the account up");
    await admin.follows("Find another account");
    await admin.follows("Events of all accounts");
    await admin.sees("Events of all accounts");
    await admin.presses("Show");
    await admin.page.locator("[aria-invalid=true]").first().waitFor();
    await admin.types("Ticket", "HELP-7");
    await admin.presses("Show");
    await admin.reads("Customer support looked at the account");
    await expectAccessible(admin.page);
    await picture(admin.page, "support-events");
    const rows = admin.page.locator("li.event");
    expect(await rows.count()).toBe(30);
    await admin.presses("Show older events");
    await admin.page.locator("li.event").nth(30).waitFor();
    expect(await admin.page.getByText(kari.email).count()).toBe(0);
    await admin.page.getByLabel("Which events").selectOption("support");
    await admin.presses("Show");
    await rows.nth(30).waitFor({ state: "detached" });
    await admin.reads("Customer support looked at the account");
    expect(await admin.page.getByText("Two-step verification was turned on").count()).toBe(0);
  });
});

describe.runIf(canEditRows)("who lost everything", () => {
  test("comes back in with password and mailed code, and sets everything up anew", async () => {
    const kari = await withOpenRecovery();
    await choosesRecovery(kari);
    await kari.reads(/Customer support has started a recovery for you/);
    await expectAccessible(kari.page);
    await picture(kari.page, "recovery-way");
    await kari.presses("Send the code to my e-mail");
    await kari.reads("The code is on its way to your e-mail address.");
    await expectAccessible(kari.page);
    await kari.types("Recovery code", await kari.mailbox.code());
    await kari.presses("Sign in");
    await kari.sees("Enter your password");
    await kari.reads(/Customer support has opened this way in for you/);
    for (const page of ["/account", "/account/events", "/support"]) {
      await kari.page.goto(page);
      await kari.sees("Enter your password");
    }
    await expectAccessible(kari.page);
    await picture(kari.page, "support-recovery");
    await turnsOnTwoStepAtOnce(kari);
    await kari.signsOut();
    await kari.signsInWithApp();
  });

  test("is told why the mailbox is not enough, and from when it is", async () => {
    const kari = await withOpenRecovery();
    await passwordCameByMail(kari);
    await choosesRecovery(kari);
    await kari.reads(/your mailbox alone is not enough yet/);
    await kari.reads(/By e-mail it can be sent on /);
    expect(await kari.page.getByRole("button", { name: /Send the code/ }).count()).toBe(0);
    await expectAccessible(kari.page);
    await picture(kari.page, "recovery-way-later");
  });

  test("is told the same where a code was mailed before the mailbox set the password", async () => {
    const kari = await withOpenRecovery();
    await choosesRecovery(kari);
    await kari.presses("Send the code to my e-mail");
    await kari.reads("The code is on its way to your e-mail address.");
    await passwordCameByMail(kari);
    await choosesRecovery(kari);
    await kari.reads(/your mailbox alone is not enough yet/);
    expect(await kari.page.getByText("The code is on its way").count()).toBe(0);
  });

  test("stops by the mailed link what somebody else asked for, with a button", async () => {
    const kari = await withOpenRecovery();
    const link = await kari.mailbox.link("stop");
    await kari.page.goto(link);
    await kari.sees("Stop the recovery?");
    expect(kari.page.url()).not.toContain("token");
    await expectAccessible(kari.page);
    await picture(kari.page, "recovery-stop");
    await kari.presses("Stop the recovery");
    await kari.sees("The recovery is stopped");
    await expectAccessible(kari.page);
    await kari.page.goto("/sign-in");
    await kari.page.goto(link);
    await kari.sees("Stop the recovery?");
    await kari.presses("Stop the recovery");
    await kari.sees("There is nothing to stop");
    await expectAccessible(kari.page);
    await kari.signsInWithApp();
  });
});

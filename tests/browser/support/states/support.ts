import { appoint, passes } from "../database.js";
import { changed, look, lookAround, problem, refuse } from "../looks.js";
import { Person } from "../person.js";
import { withTwoStep } from "../settings.js";

const overloaded = problem(503, { code: "overloaded" });

async function stops(person: Person): Promise<void> {
  await person.page.goto("/stop");
  await person.reads(/Open the link from the mail again/);
  await look(person, "stop", "no key");
  for (const [state, status, heading] of [
    ["over", 410, "There is nothing to stop"],
    ["done", 204, "The recovery is stopped"],
  ] as const) {
    await person.page.goto("/accessibility");
    await person.page.goto("/stop#token=some.token");
    await person.sees("Stop the recovery?");
    if (state === "over") await lookAround(person, "stop");
    const code = "reset_token_expired";
    const answer = status === 204 ? problem(204, {}) : problem(status, { code });
    await refuse(person, "**/api/v1/support-recoveries/stop", answer, async () => {
      await person.presses("Stop the recovery");
      await person.sees(heading);
      await look(person, "stop", state);
    });
  }
}

async function searches(agent: Person, email: string): Promise<void> {
  await agent.page.goto("/support");
  await agent.sees("Find an account");
  await agent.types("Whole e-mail address of the account", email);
  await agent.types("Ticket", "HELP-7");
  await agent.presses("Find");
}

async function becomesAgent(agent: Person): Promise<void> {
  await agent.page.goto("/support");
  await agent.reads("You have no role in customer support.");
  await look(agent, "support", "no role");
  await appoint("admin", agent);
  const without = changed((account) => ({ ...account, two_step: { enabled: false } }));
  await refuse(agent, "**/api/v1/account", without, async () => {
    await agent.page.reload();
    await agent.reads(/You can help others once two-step verification is on/);
    await look(agent, "support", "no second step");
  });
  await agent.page.reload();
  await agent.sees("Find an account");
  await lookAround(agent, "support");
  await searches(agent, "kari");
  await agent.reads("Enter a valid email");
  await look(agent, "support", "refused");
  await searches(agent, "nobody@example.test");
  await agent.reads(/No account has this address/);
  await look(agent, "support", "nobody");
}

const later = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

function recovery(state: string, started_by_you = false, may_approve = false) {
  const times = { started_at: later(-1), opens_at: later(23), lapses_at: later(190) };
  const opens_at = state === "awaiting_approval" ? null : times.opens_at;
  return { id: "x", state, ...times, opens_at, started_by_you, may_approve };
}

/** What the account can be, with the words that tell it. */
const kinds = [
  ["yours", { recovery: recovery("awaiting_approval", true) }, /somebody else has to approve/],
  ["awaiting", { recovery: recovery("awaiting_approval", false, true) }, /A recovery waits/],
  ["held", { recovery: recovery("held") }, /A recovery is under way/],
  ["open", { recovery: recovery("open") }, /A recovery is open/],
  ["not allowed", { may_act: false }, /You can't recover your own account/],
] as const;

async function readsFeed(agent: Person): Promise<void> {
  await agent.page.goto("/support");
  await agent.follows("Events of all accounts");
  await agent.sees("Events of all accounts");
  await lookAround(agent, "support_events");
  await agent.presses("Show");
  await agent.page.locator("[aria-invalid=true]").first().waitFor();
  await look(agent, "support_events", "refused");
  await agent.types("Ticket", "HELP-7");
  await agent.presses("Show");
  await agent.reads("Two-step verification was turned on");
  await look(agent, "support_events", "shown");
}

async function acts(agent: Person, email: string): Promise<void> {
  const looks = "**/api/v1/support/accounts/*-*";
  for (const [state, what, words] of kinds) {
    await refuse(
      agent,
      looks,
      changed((seen) => ({ ...seen, ...what })),
      async () => {
        await searches(agent, email);
        await agent.reads(words);
        await look(agent, "support_account", state);
      },
    );
  }
  await refuse(agent, looks, overloaded, async () => {
    await searches(agent, email);
    await agent.reads(/Very many people/);
    await look(agent, "support_account", "overloaded");
  });
  await searches(agent, email);
  await agent.page.getByLabel("How you made sure who it is").waitFor();
  await lookAround(agent, "support_account");
  await agent.presses("Start the recovery");
  await agent.page.locator("[aria-invalid=true]").first().waitFor();
  await look(agent, "support_account", "refused");
  await agent.types("Reason", "Lost the phone and the code");
  await agent.presses("Start the recovery");
  await agent.reads(/A recovery is under way/);
}

async function choosesRecovery(person: Person): Promise<void> {
  await person.entersPassword();
  await person.sees("Confirm it is you");
  await person.presses("Try another way");
  await person.presses("Use the recovery that support started");
}

async function comesBack(person: Person): Promise<void> {
  await person.signsOut();
  await passes("25 hours", "hold", person);
  await choosesRecovery(person);
  await person.reads(/Customer support has started a recovery for you/);
  await look(person, "second_step", "recovery");
  await person.presses("Send the code to my e-mail");
  await person.reads("The code is on its way to your e-mail address.");
  await look(person, "second_step", "recovery: sent");
}

/** The pages of customer support, and of whom it helps. */
export async function support(): Promise<void> {
  await stops(await Person.arrives());
  const kari = await withTwoStep();
  const agent = await withTwoStep();
  await becomesAgent(agent);
  await acts(agent, kari.email);
  await readsFeed(agent);
  await comesBack(kari);
}

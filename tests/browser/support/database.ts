import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import postgres from "postgres";
import { inject } from "vitest";

/** The folder of the database's Unix socket, as the program under test notes it. */
async function socketOf(data: string): Promise<string> {
  const line = async (file: string) => (await readFile(file, "utf8")).trim();
  const cluster = resolve(data, await line(resolve(data, "cluster")));
  return line(resolve(cluster, "socket"));
}

/** Whether rows can be edited: not those of a server that was running already. */
export const canEditRows = inject("data") !== null;

/** Runs one statement as the database's superuser; fails where it changes no row. */
async function change(statement: string, values: string[]): Promise<void> {
  const host = await socketOf(inject("data") ?? "");
  const sql = postgres({ host, user: "postgres", database: "twostep", max: 1 });
  const { count } = await sql.unsafe(statement, values).finally(() => sql.end());
  if (count === 0) throw new Error(`no row to change: ${statement}`);
}

/** What time passes for, with the table and the column that it is judged by. */
const judged = {
  authenticators: ["authenticators", "created_at"],
  challenge: ["challenges", "expires_at"],
  check_up: ["two_step", "check_up_at"],
  enrollment: ["enrollments", "expires_at"],
  proof: ["sessions", "auth_time"],
  hold: ["support_recoveries", "opens_at"],
  session: ["sessions", "expires_at"],
} as const;

const OF_ACCOUNT = "account_id = (SELECT account_id FROM accounts WHERE email = $1)";

/** Lets `age`, an interval such as `11 minutes`, pass for something of this person's, at once. */
export async function passes(
  age: string,
  what: keyof typeof judged,
  { email }: { email: string },
): Promise<void> {
  const [table, column] = judged[what];
  const moved = `${column} = ${column} - $2::text::interval`;
  await change(`UPDATE ${table} SET ${moved} WHERE ${OF_ACCOUNT}`, [email, age]);
}

/** Lets the pause between two text messages to one number be over, for every number. */
export async function smsPauseIsOver(): Promise<void> {
  const earlier = "SELECT array_agg(taken - interval '2 minutes') FROM unnest(taken_at) AS taken";
  await change(`UPDATE sms_counters SET taken_at = (${earlier})`, []);
}

/** Lets the moment of an import be minutes ago: codes that were shown then are not accepted. */
export async function importedBefore({ email }: { email: string }): Promise<void> {
  await change(`UPDATE authenticators SET last_step = last_step - 10 WHERE ${OF_ACCOUNT}`, [email]);
}

/** Restricts this person's sessions, as a password on the block list does. */
export async function restrict(
  restriction: "password_change_required",
  { email }: { email: string },
): Promise<void> {
  await change(`UPDATE sessions SET restriction = $2 WHERE ${OF_ACCOUNT}`, [email, restriction]);
}

/** Gives this person a role, as `twostep role grant` does. */
export async function appoint(role: "support" | "admin", { email }: { email: string }) {
  const account = `SELECT account_id, $2, created_at FROM accounts WHERE ${OF_ACCOUNT}`;
  await change(`INSERT INTO account_roles ${account}`, [email, role]);
}

/** Has this person's password come by a mailed link a moment ago. */
export async function passwordCameByMail({ email }: { email: string }): Promise<void> {
  await change(`UPDATE accounts SET password_reset_at = now() WHERE ${OF_ACCOUNT}`, [email]);
}

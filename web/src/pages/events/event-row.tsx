import { describeAgent } from "../../agent";
import type { SecurityEvent } from "../../api/types";
import { m, moment } from "../../messages";

/** Events whose own words tell of the method already. */
const METHOD_IS_SAID = ["sms_code_sent", "emergency_code_used", "support_recovery_code_sent"];

/** Whom the words speak to: the account's owner, or an agent who reads of somebody else's. */
export type Reader = "owner" | "agent";

/** What happened, in words; an event that this page does not know yet still shows. */
export function what(
  { type, method }: Pick<SecurityEvent, "type" | "method">,
  reader: Reader,
): string {
  const words: Record<string, string> = reader === "agent" ? m.support.agent.eventTypes : {};
  const types: Record<string, string> = { ...m.events.types, ...words };
  const methods: Record<string, string> = m.events.methods;
  const way = method && !METHOD_IS_SAID.includes(type) ? methods[method] : undefined;
  const said = types[type] ?? m.events.unknown;
  return way ? `${said}, ${way}` : said;
}

function where({ user_agent, address, by, ticket }: SecurityEvent): string {
  if (by !== "owner") return ticket ? m.events.byFor(ticket) : m.events.by;
  const browser = user_agent ? [describeAgent(user_agent)] : [];
  return [...browser, ...(address ? [m.sessions.from(address)] : [])].join(", ");
}

/** One security event: what, when and from where. */
export function EventRow({ event, reader }: { event: SecurityEvent; reader: Reader }) {
  return (
    <li class="event">
      <strong>{what(event, reader)}</strong>
      <span class="small">
        <time dateTime={event.at}>{moment(event.at)}</time>, {where(event)}
      </span>
    </li>
  );
}

import { localTime } from "../api/clock";
import { offline, type Problem } from "../api/problem";
import { m } from "../messages";
import { useStore } from "../store";
import { session } from "../tabs";
import { announce } from "./announce";
import { ExpiryWarning } from "./expiry-warning";

async function stay(): Promise<Problem | null> {
  const renewed = await session.refresh();
  if (renewed) announce(m.sessions.expiry.extended);
  // Where the server said no, the session is over here as well and nothing shows this any more.
  return renewed ? null : offline;
}

/**
 * Warns before the session ends because nothing was done in it, here or in another tab, and leads to
 * the sign-in page when it has ended; the way back is kept.
 */
export function SessionExpiry() {
  const state = useStore(session.state);
  if (state.kind !== "signed_in" || state.idleUntil === null) return null;
  const { details, idleUntil } = state;
  const { title, text, lastText, extend } = m.sessions.expiry;
  const last = idleUntil >= localTime(details.expires_at);
  return (
    <ExpiryWarning
      key={`${details.id} ${idleUntil}`}
      until={idleUntil}
      title={title}
      text={last ? lastText : text}
      extend={last ? null : { label: extend, run: stay }}
      onEnd={() => session.lapse()}
    />
  );
}

import { serverNow } from "../api/clock";
import { secondsOfCode } from "../codes";
import { m } from "../messages";
import { useNow } from "./countdown";

/** How long the authenticator still shows its current code: a ring that empties, and words. */
export function CodeRing() {
  const left = secondsOfCode(serverNow(useNow()));
  return (
    <span class="code-ring">
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <circle cx="10" cy="10" r="8" pathLength="30" />
        <circle cx="10" cy="10" r="8" pathLength="30" stroke-dasharray={`${left} 30`} />
      </svg>
      {m.common.nextCodeIn(left)}
    </span>
  );
}

import { m } from "../messages";
import { useSecondsUntil } from "./countdown";

/**
 * A waiting time, counted down in sight. Screen readers are told once by the words around it, not
 * every second. `until` is in milliseconds of this machine's clock.
 */
export function Waiting({ until }: { until: number }) {
  const seconds = useSecondsUntil(until);
  return (
    <p class="waiting" aria-hidden="true">
      {seconds > 0 ? m.common.retryIn(seconds) : m.common.retryNow}
    </p>
  );
}

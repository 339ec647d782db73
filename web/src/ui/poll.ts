import { useEffect } from "preact/hooks";

/** Messages settle within seconds; a page left open must not ask for ever. */
const TRIES = 20;

/** What is handed over may still be reported lost, mostly within a minute. */
const TRIES_AFTER = 12;

/** How far a message has come. */
type Delivery = "queued" | "sent" | "failed";

/** Calls `look` every `milliseconds` while `active`, so many times at most. */
function usePolling(active: boolean, milliseconds: number, tries: number, look: () => void): void {
  // A new `look` must not start the count anew.
  useEffect(() => {
    if (!active) return undefined;
    let left = tries;
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) clearInterval(timer);
      look();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [active, milliseconds, tries]);
}

/**
 * Looks how a message is getting on: often while it waits to be handed over; more seldom for a minute
 * afterwards, where its gateway may report that it did not arrive; never once it has failed.
 */
export function useDelivery(
  delivery: Delivery | undefined,
  look: () => void,
  isReported = true,
): void {
  usePolling(delivery === "queued", 2000, TRIES, look);
  usePolling(delivery === "sent" && isReported, 5000, TRIES_AFTER, look);
}

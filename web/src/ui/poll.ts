import { useEffect } from "preact/hooks";

/** Messages settle within seconds; a page left open must not ask for ever. */
const TRIES = 20;

/** Calls `look` every `milliseconds` while `active`, twenty times at most. */
export function usePolling(active: boolean, milliseconds: number, look: () => void): void {
  // A new `look` must not start the count anew.
  useEffect(() => {
    if (!active) return undefined;
    let tries = 0;
    const timer = setInterval(() => {
      tries += 1;
      if (tries >= TRIES) clearInterval(timer);
      look();
    }, milliseconds);
    return () => clearInterval(timer);
  }, [active, milliseconds]);
}

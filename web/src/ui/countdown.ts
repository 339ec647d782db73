import { useEffect, useState } from "preact/hooks";

/** Whole seconds until `deadline`, rounded up and never negative; both are in milliseconds. */
export function secondsUntil(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/** Draws the component again every second while `running`, and answers with the time now. */
export function useNow(running = true): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!running) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

/** Seconds left until `deadline` (milliseconds of this machine's clock), counting down to 0. */
export function useSecondsUntil(deadline: number | undefined): number {
  const [over, setOver] = useState<number | undefined>(undefined);
  const now = useNow(deadline !== undefined && over !== deadline);
  const left = deadline === undefined ? 0 : secondsUntil(deadline, now);
  const ended = deadline !== undefined && left === 0;
  useEffect(() => {
    if (ended) setOver(deadline);
  }, [ended, deadline]);
  return left;
}

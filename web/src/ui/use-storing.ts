import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import { m } from "../messages";
import { announce } from "./announce";

/** Whoever writes the code down by hand needs about this long. */
const BY_HAND = 10_000;

/** Whether the emergency code was put in a safe place, as far as a page can tell. */
export interface Storing {
  ticked: boolean;
  /** Words under the box when it is missing or came too early. */
  error: string | undefined;
  /** The code was copied, downloaded or printed. */
  stored(): void;
  tick(on: boolean): void;
  /** Calls `proceed` when the box is ticked, and asks for the tick otherwise. */
  whenTicked(proceed: () => void): void;
}

/** Follows one showing of an emergency code; the box opens once the code can have been kept. */
export function useStoring(): Storing {
  const [possible, setPossible] = useState(false);
  const [ticked, setTicked] = useState(false);
  const [error, setError] = useState<string | undefined>();
  useEffect(() => {
    const timer = setTimeout(() => setPossible(true), BY_HAND);
    return () => clearTimeout(timer);
  }, []);
  const complain = (text: string) => {
    setError(text);
    announce(text);
  };
  return {
    ticked,
    error,
    stored: () => setPossible(true),
    tick(on) {
      if (on && !possible) return complain(m.enroll.emergency.tickFirst);
      setError(undefined);
      setTicked(on);
    },
    whenTicked(proceed) {
      if (ticked) proceed();
      else complain(m.enroll.emergency.tickMissing);
    },
  };
}

const warnBeforeUnload = (event: BeforeUnloadEvent) => event.preventDefault();

/** A link to another page of the application loads nothing, so the browser would not ask. */
function askBeforeFollowing(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const away = link && !link.target && !link.getAttribute("href")?.startsWith("#");
  if (away && link.origin === location.origin && !confirm(m.enroll.emergency.leave)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/**
 * Lets the browser ask before the page is left, while `active`. From the rendering on, not from the
 * next picture: whoever unticks the box and closes the page at once is asked, too.
 */
export function useLeaveWarning(active: boolean): void {
  useLayoutEffect(() => {
    if (!active) return undefined;
    addEventListener("beforeunload", warnBeforeUnload);
    document.addEventListener("click", askBeforeFollowing, true);
    return () => {
      removeEventListener("beforeunload", warnBeforeUnload);
      document.removeEventListener("click", askBeforeFollowing, true);
    };
  }, [active]);
}

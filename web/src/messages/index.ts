import { en, type Messages } from "./en";

/** The words of the page's language. A language that lacks one does not compile. */
export const m: Messages = en;

/** A day as the person's language writes it, from an instant (RFC 3339). */
export function day(instant: string): string {
  return new Intl.DateTimeFormat(m.language, { dateStyle: "long" }).format(new Date(instant));
}

/** Minutes and seconds for a countdown, such as `1:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

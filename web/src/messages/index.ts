import { createStore } from "../store";
import type { Messages } from "./en";
import { type Language, loadWords } from "./languages";

/** The words of the page's language: read them when drawing, since another language can be chosen. */
export let m: Messages;

/** The language that the page speaks; null until its words are there. Watched by the application. */
export const spoken = createStore<Language | null>(null);

let asked: Language | null = null;

/** Speaks another language, once its words are loaded; the one that was asked for last counts. */
export async function speak(language: Language): Promise<void> {
  asked = language;
  const words = await loadWords(language);
  if (asked !== language) return;
  m = words;
  spoken.set(language);
}

/** A day as the person's language writes it, from an instant (RFC 3339). */
export function day(instant: string): string {
  return new Intl.DateTimeFormat(m.language, { dateStyle: "long" }).format(new Date(instant));
}

/** Days between two instants on the calendar of this machine's time zone. */
function daysBetween(from: Date, to: Date): number {
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (midnight(to) - midnight(from)) / 86_400_000;
}

/** A moment (RFC 3339) such as "today 08:12", "yesterday 19:40" or "on 24 August 2026 19:40". */
export function moment(instant: string, now = Date.now()): string {
  const date = new Date(instant);
  const clockTime = { hour: "2-digit", minute: "2-digit" } as const;
  const time = new Intl.DateTimeFormat(m.language, clockTime).format(date);
  const days = daysBetween(date, new Date(now));
  if (days < 0 || days > 1) return m.common.at(m.common.on(day(instant)), time);
  const relative = new Intl.RelativeTimeFormat(m.language, { numeric: "auto" });
  return m.common.at(relative.format(-days, "day"), time);
}

/** A language (BCP 47) by its name in the page's language. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(m.language, { type: "language" }).of(tag) ?? tag;
}

/** A language (BCP 47) as its own speakers call it, for whoever can't read the page's. */
export function ownName(tag: string): string {
  return new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
}

/** Minutes and seconds for a countdown, such as `1:05`. */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

let ahead = 0;

/**
 * Learns how far the server's clock is from this machine's, from a `Date` header. Deadlines in
 * answers are the server's, and a person's clock may be off by hours.
 */
export function noteServerDate(header: string | null, now = Date.now()): void {
  const date = header ? Date.parse(header) : Number.NaN;
  // The header has whole seconds; a smaller difference is only its rounding.
  if (!Number.isNaN(date)) ahead = Math.abs(date - now) < 1500 ? 0 : date - now;
}

/** An instant of the server (RFC 3339) in milliseconds of this machine's clock. */
export function localTime(instant: string): number {
  return Date.parse(instant) - ahead;
}

/** The server's time now, in milliseconds since 1970. */
export function serverNow(now = Date.now()): number {
  return now + ahead;
}

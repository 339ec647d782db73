import type { m } from "./messages";

/** A sentence that the next page begins with. */
export type Notice =
  | { kind: "confirmed"; email: string }
  | { kind: "challengeExpired" }
  | { kind: "tooMany"; retryAt: number | undefined }
  | { kind: "passwordReset" }
  | { kind: "saved"; what: keyof typeof m.account.saved };

let waiting: Notice | null = null;

/** Leaves a sentence for the page that comes next. Memory only: it does not survive a reload. */
export function leaveNotice(notice: Notice): void {
  waiting = notice;
}

/** Takes the sentence that was left, once. */
export function takeNotice(): Notice | null {
  const notice = waiting;
  waiting = null;
  return notice;
}

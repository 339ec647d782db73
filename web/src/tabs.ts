import { answer, anyone } from "./api/client";
import { SessionKeeper, type Word } from "./session";

/** A cookie of the pages' own that comes and goes with the session's, which scripts can't see; it proves nothing. */
const NOTE = "twostep_signed_in";
/** Longer than any session lives, in seconds. */
const KEPT = 172_800;

function note(signedIn: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support
  document.cookie = `${NOTE}=1; Path=/; SameSite=Strict; Max-Age=${signedIn ? KEPT : 0}`;
}

const channel = new BroadcastChannel("twostep-session");

/** The one session of this tab, wired to the browser and to its sister tabs. */
export const session = new SessionKeeper({
  refresh: () => answer(anyone.POST("/api/v1/sessions/refresh", { body: {} })),
  noted: () => document.cookie.includes(`${NOTE}=`),
  note,
  exclusively: async (work) => {
    await navigator.locks.request("twostep-refresh", work);
  },
  tell: (word) => channel.postMessage(word),
  now: Date.now,
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

/** How often the token's age is looked at, and how long before its end it is renewed. */
const LOOK = 20_000;
const AHEAD = 60_000;
let active = false;

/** Renews ahead of time for a person who is at work; an unattended page lets the session idle out. */
function renewAhead(): void {
  if (session.state.get().kind !== "signed_in" || session.lasts(AHEAD) || !active) return;
  active = false;
  void session.refresh();
}

/** Starts the session and follows the browser: other tabs, activity, and pages kept for Back. */
export function followBrowser(): void {
  channel.onmessage = (event: MessageEvent<Word>) => session.hear(event.data);
  for (const kind of ["pointerdown", "keydown"] as const) {
    addEventListener(kind, () => {
      active = true;
    });
  }
  setInterval(renewAhead, LOOK);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void session.token();
  });
  // A page that Back takes out of the browser's cache may show what was signed out since.
  addEventListener("pageshow", (event) => {
    if (event.persisted) void session.start();
  });
  void session.start();
}

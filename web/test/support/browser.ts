import type { Answer, Problem } from "../../src/api/problem";
import type { Session } from "../../src/api/types";
import { SessionKeeper, type Word } from "../../src/session";

/** A browser with one tab: its time stands still unless moved, and its server counts refreshes. */
export class Browser {
  /** Milliseconds since 1970. */
  time = 0;
  /** The session that the cookie belongs to. */
  id = "one";
  /** When resting ends the session, as the server says. */
  idleUntil = "2026-11-24T08:30:00Z";
  refreshes = 0;
  pauses = 0;
  /** Whether the browser has noted that somebody is signed in. */
  noted = true;
  /** What the tab told the others. */
  told: Word[] = [];
  #refusals: Problem[] = [];

  /** The tab's session. */
  readonly tab = new SessionKeeper({
    refresh: () => this.#refresh(),
    noted: () => this.noted,
    note: (signedIn) => {
      this.noted = signedIn;
    },
    exclusively: (work) => work(),
    tell: (word) => void this.told.push(word),
    now: () => this.time,
    pause: async () => {
      this.pauses += 1;
    },
  });

  /** A browser whose tab is signed in, with the token "token 1". */
  static async signedIn(): Promise<Browser> {
    const browser = new Browser();
    await browser.tab.start();
    return browser;
  }

  /** Lets the next refresh fail with `problem`. */
  refuse(problem: Problem): void {
    this.#refusals.push(problem);
  }

  /** What the server answers a refresh with. */
  session(): Session {
    const instant = "2026-11-24T08:00:00Z";
    const rest = {
      acr: "aal1",
      amr: ["pwd"],
      auth_time: instant,
      idle_expires_at: this.idleUntil,
      expires_at: instant,
    };
    return {
      status: "signed_in",
      access_token: `token ${this.refreshes}`,
      token_type: "Bearer",
      expires_in: 600,
      session: { id: this.id, ...rest, restriction: null },
    };
  }

  /** Resolves when the refresh that is under way has its answer. */
  async settled(): Promise<void> {
    await this.tab.refresh();
  }

  async #refresh(): Promise<Answer<Session>> {
    this.refreshes += 1;
    const problem = this.#refusals.shift();
    return problem ? { ok: false, problem } : { ok: true, value: this.session() };
  }
}

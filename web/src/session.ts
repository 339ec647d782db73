import { localTime } from "./api/clock";
import type { Answer } from "./api/problem";
import type { Session, SessionDetails } from "./api/types";
import { createStore } from "./store";

/** Why nobody is signed in here: never was, the session ran out, or what the person did to end it. */
export type EndReason = "none" | "ended" | "signed_out" | "password_changed" | "deleted";

/**
 * What the pages know of the session. No token is in it. `idleUntil` is when doing nothing ends it, in
 * milliseconds of this machine's clock, or null where nothing does.
 */
export type SessionState =
  | { kind: "starting" }
  | { kind: "unreachable" }
  | { kind: "signed_out"; reason: EndReason }
  | { kind: "signed_in"; details: SessionDetails; idleUntil: number | null };

/** What one tab tells the others: that the session is over, or which one is live, and how long. */
export type Word =
  | { kind: "signed_out"; reason: EndReason }
  | { kind: "signed_in"; id: string; idleUntil: number | null };

/** What the keeper needs of the world around it; tests bring their own. */
export interface Surroundings {
  /** `POST /sessions/refresh` with the browser's cookie. */
  refresh(): Promise<Answer<Session>>;
  /** Whether the browser may have that cookie, which pages can't see: {@link note} kept it. */
  noted(): boolean;
  /** Keeps, in the browser and for later visits, whether somebody is signed in. */
  note(signedIn: boolean): void;
  /** Runs `work` while no other tab refreshes. */
  exclusively(work: () => Promise<void>): Promise<void>;
  /** Tells the other tabs. */
  tell(word: Word): void;
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after so many milliseconds. */
  pause(milliseconds: number): Promise<void>;
}

interface Token {
  text: string;
  /** Milliseconds since 1970. */
  goodUntil: number;
}

/** A token is not used in its last seconds, so that it does not lapse on the way. */
const MARGIN = 10_000;
/** How long the answer of another tab's step-up may take to bring the newer cookie. */
const SECOND_TRY = 400;

/**
 * Keeps the access token, in memory only, and renews it from the browser's cookie: one refresh at a
 * time, however many calls wait for it and however many tabs are open.
 */
export class SessionKeeper {
  /** Watched by the pages. */
  readonly state = createStore<SessionState>({ kind: "starting" });
  readonly #world: Surroundings;
  #token: Token | null = null;
  #flight: Promise<string | null> | null = null;

  constructor(world: Surroundings) {
    this.#world = world;
  }

  /** Finds out once whether the browser's cookie still signs somebody in; a stranger causes no call. */
  async start(): Promise<void> {
    if (this.#world.noted()) await this.#begin();
    else this.#forget("none");
  }

  async #begin(): Promise<void> {
    this.state.set({ kind: "starting" });
    await this.refresh();
  }

  /** Takes over the session that the server answered with. */
  accept(answer: Session): void {
    const goodUntil = this.#world.now() + answer.expires_in * 1000;
    const { session: details } = answer;
    const idleUntil = details.idle_expires_at ? localTime(details.idle_expires_at) : null;
    this.#token = { text: answer.access_token, goodUntil };
    this.#world.note(true);
    this.state.set({ kind: "signed_in", details, idleUntil });
    this.#world.tell({ kind: "signed_in", id: details.id, idleUntil });
  }

  /** Forgets the session here and in every other tab. */
  end(reason: EndReason): void {
    const had = this.#token !== null;
    this.#world.note(false);
    this.#forget(reason);
    if (had) this.#world.tell({ kind: "signed_out", reason });
  }

  /**
   * Forgets a session whose time ran out, in this tab only: the others reckon for themselves, and one
   * that slept has not yet heard of what was done in them.
   */
  lapse(): void {
    this.#forget("ended");
  }

  /** Follows what another tab did. */
  hear(word: Word): void {
    const own = this.state.get();
    if (word.kind === "signed_out") this.#forget(word.reason);
    else if (own.kind !== "signed_in" || own.details.id !== word.id) void this.#begin();
    else if (own.idleUntil !== null && own.idleUntil < (word.idleUntil ?? 0)) {
      this.state.set({ ...own, idleUntil: word.idleUntil });
    }
  }

  /** A token that is good for a few seconds at least, or null when nobody is signed in. */
  async token(): Promise<string | null> {
    if (!this.#token) return null;
    return this.lasts(0) ? this.#token.text : this.renew(this.#token.text);
  }

  /** Whether the token will still be good after `milliseconds` and a margin. */
  lasts(milliseconds: number): boolean {
    const left = (this.#token?.goodUntil ?? 0) - this.#world.now();
    return left > milliseconds + MARGIN;
  }

  /**
   * A token other than `refused`, by refreshing where needed; null when the session is over or the
   * server can't be reached.
   */
  renew(refused: string | null): Promise<string | null> {
    if (this.#token && this.#token.text !== refused) return Promise.resolve(this.#token.text);
    return this.refresh();
  }

  /** Refreshes now, or waits for the refresh that is under way. Answers like {@link renew}. */
  refresh(): Promise<string | null> {
    const before = this.#token;
    this.#flight ??= this.#world
      .exclusively(() => this.#refresh())
      .then(() => (this.#token === before ? null : (this.#token?.text ?? null)))
      .finally(() => {
        this.#flight = null;
      });
    return this.#flight;
  }

  async #refresh(): Promise<void> {
    const before = this.#token;
    let answer = await this.#world.refresh();
    if (before && !answer.ok && answer.problem.code === "unauthenticated") {
      await this.#world.pause(SECOND_TRY);
      answer = await this.#world.refresh();
    }
    // A step-up or a sign-out that came in meanwhile is newer than this answer.
    if (this.#token !== before) return;
    if (answer.ok) this.accept(answer.value);
    else if (answer.problem.status === 401) this.end(before ? "ended" : "none");
    else if (!before) this.state.set({ kind: "unreachable" });
  }

  #forget(reason: EndReason): void {
    this.#token = null;
    this.state.set({ kind: "signed_out", reason });
  }
}

import { useEffect } from "preact/hooks";
import { answer } from "./api/client";
import type { Answer } from "./api/problem";
import { api } from "./api/signed-in";
import type { Account } from "./api/types";
import { followAccount } from "./language";
import { type PageName, routeOf, usePath } from "./router";
import { createStore, useStore } from "./store";
import { session } from "./tabs";

/** What is known of the account of the person who is signed in. */
const known = createStore<Account | null>(null);

let flight: Promise<Answer<Account>> | null = null;

/** The session that it was loaded for: another person's must not see it. */
let owner: string | null = null;

function ownId(): string | null {
  const state = session.state.get();
  return state.kind === "signed_in" ? state.details.id : null;
}

/** Reads the account, or waits for the reading that is under way. */
export function loadAccount(): Promise<Answer<Account>> {
  const id = ownId();
  flight ??= answer(api.GET("/api/v1/account"))
    .then((loaded) => {
      if (loaded.ok && ownId() === id) rememberAccount(loaded.value);
      return loaded;
    })
    .finally(() => {
      flight = null;
    });
  return flight;
}

/** Keeps what a page has just read or changed. */
export function rememberAccount(account: Account): void {
  owner = ownId();
  known.set(account);
  followAccount(account.locale);
}

/** Pages that read the account themselves, and those that a person who is signed in leaves at once. */
const READING: readonly PageName[] = [
  "account",
  "profile",
  "home",
  "sign_in",
  "second_step",
  "sign_up",
  "confirm_email",
];

/** The account of the person who is signed in; null until it is known. */
export function useOwnAccount(): Account | null {
  const state = useStore(session.state);
  const id = state.kind === "signed_in" ? state.details.id : null;
  const read = READING.includes(routeOf(usePath()).page);
  useEffect(() => {
    if (id && owner !== id && !read) void loadAccount();
  }, [id, read]);
  return useStore(known);
}

/** The e-mail address of the person who is signed in; empty until it is known. */
export function useOwnEmail(): string {
  return useOwnAccount()?.email ?? "";
}

/** Forgets what was loaded, when the session ends or is another one. */
session.state.subscribe(() => {
  if (owner === null || ownId() === owner) return;
  owner = null;
  flight = null;
  known.set(null);
});

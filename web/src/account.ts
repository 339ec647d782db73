import { useEffect, useState } from "preact/hooks";
import { answer } from "./api/client";
import type { Answer } from "./api/problem";
import { api } from "./api/signed-in";
import type { Account } from "./api/types";
import { session } from "./tabs";

interface Loaded {
  /** The session that it was loaded for: another person's must not see it. */
  id: string;
  account: Promise<Answer<Account>>;
}

let loaded: Loaded | null = null;

/** Loads the account, once a session. A failed try is not kept. */
function loadOnce(id: string): Promise<Answer<Account>> {
  if (loaded?.id === id) return loaded.account;
  const account = answer(api.GET("/api/v1/account"));
  loaded = { id, account };
  void account.then((outcome) => {
    if (!outcome.ok && loaded?.account === account) loaded = null;
  });
  return account;
}

/** The e-mail address of the person who is signed in; empty until it is known. */
export function useOwnEmail(): string {
  const [email, setEmail] = useState("");
  useEffect(() => {
    const state = session.state.get();
    if (state.kind !== "signed_in") return;
    void loadOnce(state.details.id).then((outcome) => {
      if (outcome.ok) setEmail(outcome.value.email);
    });
  }, []);
  return email;
}

/** Forgets what was loaded, when the session ends. */
session.state.subscribe(() => {
  if (session.state.get().kind === "signed_out") loaded = null;
});

import { answer } from "../../api/client";
import type { Answer } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { createStore } from "../../store";
import { session } from "../../tabs";

/** A new address or number that waits for its code. */
export interface Waiting {
  /** As it was typed; the server keeps its own copy, bound to this session. */
  to: string;
  /** When another code may be asked for (RFC 3339). */
  resendAt: string;
}

/** The change of address that waits; null after a reload, when its code still works. */
export const waitingEmail = createStore<Waiting | null>(null);
/** The change of number that waits; null after a reload, when its code still works. */
export const waitingPhone = createStore<Waiting | null>(null);

/** Mails to one address go out once a minute at most. */
const RESEND_MAIL = 60_000;

/** Has a code mailed to a new address. */
export async function startEmailChange(to: string): Promise<Answer<unknown>> {
  const sent = await answer(strongApi.POST("/api/v1/account/email", { body: { new_email: to } }));
  const resendAt = new Date(Date.now() + RESEND_MAIL).toISOString();
  if (sent.ok) waitingEmail.set({ to, resendAt });
  return sent;
}

/** Has a code texted to a new number. */
export async function startPhoneChange(to: string): Promise<Answer<unknown>> {
  const sent = await answer(strongApi.PUT("/api/v1/account/phone", { body: { phone: to } }));
  if (sent.ok) waitingPhone.set({ to, resendAt: sent.value.resend_at });
  return sent;
}

session.state.subscribe(() => {
  if (session.state.get().kind === "signed_in") return;
  waitingEmail.set(null);
  waitingPhone.set(null);
});

import { answer, anyone } from "../../api/client";
import { type Answer, offline } from "../../api/problem";
import type { Challenge, Method, Session } from "../../api/types";
import { createStore } from "../../store";

/** The challenge between password and second step. Its token is secret: memory only. */
export const challenge = createStore<Challenge | null>(null);

let lost: string | null = null;

function repeat(token: string, code: string): Promise<Answer<Session>> {
  const body = { challenge_token: token, code };
  return answer(anyone.POST("/api/v1/sessions/second-step/repeat", { body }));
}

/** What a person typed and chose at the second step. */
export interface SecondStep {
  method: Method;
  code: string;
  /** Whether this browser may skip the second step from now on. */
  trust: boolean;
}

function send(token: string, step: SecondStep): Promise<Answer<Session>> {
  const { method, code, trust } = step;
  const trusted = trust ? { trust_browser: true } : {};
  const body = { challenge_token: token, method, code, ...trusted };
  return answer(anyone.POST("/api/v1/sessions/second-step", { body }));
}

/**
 * Sends a second step. The answer to an emergency code may get lost on the way although the code is
 * spent: the next try with the same code then asks for that answer again.
 */
export async function sendSecondStep(token: string, step: SecondStep): Promise<Answer<Session>> {
  const { method, code } = step;
  if (lost === code) {
    const again = await repeat(token, code);
    if (again.ok || again.problem === offline) return again;
  }
  const outcome = await send(token, step);
  lost = method === "emergency_code" && !outcome.ok && outcome.problem === offline ? code : null;
  return outcome;
}

/** Sends a text message for the challenge; the challenge then says when another may follow. */
export async function sendChallengeSms(held: Challenge): Promise<Answer<unknown>> {
  const body = { challenge_token: held.token };
  const sent = await answer(anyone.POST("/api/v1/sessions/second-step/sms", { body }));
  if (sent.ok) {
    challenge.set({ ...held, sms: { delivery: "queued", resend_at: sent.value.resend_at } });
  }
  return sent;
}

/** How the code of a recovery can be sent. */
export type Channel = NonNullable<Challenge["recovery"]>["ways"][number]["channel"];

/** Sends the code of the recovery that support started; the challenge then says when another may follow. */
export async function sendRecoveryCode(
  held: Challenge,
  channel: Channel,
): Promise<Answer<unknown>> {
  const body = { challenge_token: held.token, channel };
  const sent = await answer(anyone.POST("/api/v1/sessions/second-step/recovery-code", { body }));
  if (sent.ok && held.recovery) {
    const news = { channel, delivery: "queued", ...sent.value } as const;
    challenge.set({ ...held, recovery: { ...held.recovery, sent: news } });
  }
  return sent;
}

/** Asks how the text message is getting on; the challenge is kept as it was when that fails. */
export async function lookAtDelivery(held: Challenge): Promise<void> {
  const body = { challenge_token: held.token };
  const status = await answer(anyone.POST("/api/v1/sessions/second-step/status", { body }));
  if (status.ok && challenge.get()) {
    challenge.set({ ...status.value.challenge, token: held.token });
  }
}

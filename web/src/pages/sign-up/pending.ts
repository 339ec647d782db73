import { answer, anyone } from "../../api/client";
import type { Answer } from "../../api/problem";

/** What a person signs up with. Holds the password: memory only. */
export interface SignUpForm {
  /** The language of mails and pages. */
  locale?: string | undefined;
  first_name: string;
  last_name: string;
  email: string;
  password: string;
}

/** The token opens nothing without the mailed code, so it may outlive a reload of this tab. */
const KEY = "twostep.sign-up-token";

let form: SignUpForm | null = null;

/** The form that waits for its confirmation; null after a reload. */
export function pendingForm(): SignUpForm | null {
  return form;
}

/** The token that the mailed code belongs to, or null when no sign-up waits in this tab. */
export function pendingToken(): string | null {
  return sessionStorage.getItem(KEY);
}

/** Signs up, or signs up again for a new code; remembers both until {@link forgetSignUp}. */
export async function signUp(filled: SignUpForm): Promise<Answer<unknown>> {
  const sent = await answer(anyone.POST("/api/v1/accounts", { body: filled }));
  if (sent.ok) {
    form = filled;
    sessionStorage.setItem(KEY, sent.value.sign_up_token);
  }
  return sent;
}

/** Forgets the form, its password and the token. */
export function forgetSignUp(): void {
  form = null;
  sessionStorage.removeItem(KEY);
}

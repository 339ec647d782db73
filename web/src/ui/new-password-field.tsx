import { explain, fieldError, type Problem } from "../api/problem";
import { useConfig } from "../config";
import { m } from "../messages";
import type { Action } from "./action";
import { PasswordField } from "./password-field";
import { StrengthMeter } from "./strength-meter";

/** Why a chosen password was refused: too short and too common are told apart. */
export function newPasswordError(
  problem: Problem | null,
  pointer: string,
  least: number,
): string | undefined {
  if (problem?.code === "password_too_short") return m.password.tooShort(least);
  if (problem?.code === "password_blocklisted") return explain(problem);
  return fieldError(problem, pointer);
}

interface NewPasswordFieldProps {
  /** "Password" where a form has only one. */
  label?: string;
  value: string;
  onInput(value: string): void;
  /** Its name in the request. */
  name: "password" | "new_password";
  /** What sends the password; its refusals are shown here. */
  action: Pick<Action<never[]>, "problem" | "turn">;
  /** What else on the form an attacker would try first, such as the names. */
  obvious?: readonly string[];
}

/** The field where a password is chosen, with its rule and a meter. */
export function NewPasswordField({ action, obvious = [], ...field }: NewPasswordFieldProps) {
  const { password_min_length } = useConfig();
  return (
    <div class="stack tight">
      <PasswordField
        {...field}
        autocomplete="new-password"
        hint={m.signUp.passwordHint(password_min_length)}
        error={newPasswordError(action.problem, `/${field.name}`, password_min_length)}
        turn={action.turn}
      />
      <StrengthMeter password={field.value} obvious={obvious} />
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";
import { useOwnAccount } from "../account";
import { useConfig } from "../config";
import { m } from "../messages";
import type { Verdict } from "../password/verdict";
import "../styles/strength.css";

/** What an attacker tries first for this account, as the server has it. */
function useContextWords(more: readonly string[]): string[] {
  const { product_name } = useConfig();
  const account = useOwnAccount();
  const own = account ? [account.email, account.first_name, account.last_name] : [];
  return [product_name, ...own, ...more];
}

/**
 * What the server will say of `password`; null until the judge is there. It weighs more than the rest of
 * the app, so it is loaded with the first character.
 */
function useVerdict(password: string, context: string[]): Verdict | null {
  const { password_min_length } = useConfig();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const tried = JSON.stringify(context);
  useEffect(() => {
    if (password === "") return setVerdict(null);
    let current = true;
    void import("../password/verdict").then(
      ({ judge }) => {
        if (current) setVerdict(judge(password, password_min_length, JSON.parse(tried)));
      },
      // Without the judge there is no meter; the server decides anyway.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [password, password_min_length, tried]);
  return verdict;
}

/** The words of a verdict; none where nothing was entered. */
export function inWords(verdict: Verdict): string | null {
  const { more, scores, ...refusals } = m.password.meter;
  if (verdict.kind === "empty") return null;
  if (verdict.kind === "too_short") return more(verdict.missing);
  return verdict.kind === "acceptable" ? (scores[verdict.score] ?? null) : refusals[verdict.kind];
}

interface StrengthMeterProps {
  password: string;
  /** What else on the form an attacker would try first, such as the names. */
  obvious: readonly string[];
}

/**
 * How hard a password is to guess, as a bar and in words, and before it is sent whether and why it will
 * be refused.
 */
export function StrengthMeter({ password, obvious }: StrengthMeterProps) {
  const verdict = useVerdict(password, useContextWords(obvious));
  const words = verdict ? inWords(verdict) : null;
  const score = verdict?.kind === "acceptable" ? verdict.score : 0;
  return (
    <div class="strength">
      {words ? <i class="meter" data-score={score} /> : null}
      <span role="status">{words}</span>
    </div>
  );
}

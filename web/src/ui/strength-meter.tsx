import { useEffect, useState } from "preact/hooks";
import { useOwnAccount } from "../account";
import { useConfig } from "../config";
import { m } from "../messages";
import type { Strength } from "../strength";
import "../styles/strength.css";

/** What an attacker tries first for this account, and its parts. */
function useObvious(more: readonly string[]): string[] {
  const { product_name } = useConfig();
  const account = useOwnAccount();
  const own = account ? [account.email, account.first_name, account.last_name] : [];
  return [product_name, ...own, ...more].flatMap((word) => [word, ...word.split(/[@.\s-]/)]);
}

/** The estimate for `password`; null until the estimator is there. It is loaded by the meter only. */
function useStrength(password: string, obvious: string[]): Strength | null {
  const [strength, setStrength] = useState<Strength | null>(null);
  const tried = obvious.join("\n");
  useEffect(() => {
    let current = true;
    void import("../strength").then(
      ({ estimate }) => {
        if (current) setStrength(estimate(password, tried.split("\n")));
      },
      // Without the estimator there is no meter; the server decides anyway.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [password, tried]);
  return strength;
}

interface StrengthMeterProps {
  password: string;
  /** What else on the form an attacker would try first, such as the names. */
  obvious: readonly string[];
}

/**
 * How hard a password is to guess, as a bar and in words. It never praises what the server refuses
 * for being too short.
 */
export function StrengthMeter({ password, obvious }: StrengthMeterProps) {
  const { password_min_length } = useConfig();
  const strength = useStrength(password, useObvious(obvious));
  const missing = password_min_length - [...password.normalize("NFC")].length;
  const { more, scores } = m.password.meter;
  const shown = password !== "" && strength !== null;
  return (
    <div class="strength">
      {shown ? <i class="meter" data-score={missing > 0 ? 0 : strength} /> : null}
      <span role="status">{shown ? (missing > 0 ? more(missing) : scores[strength]) : null}</span>
    </div>
  );
}

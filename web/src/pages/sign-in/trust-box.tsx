import { useConfig } from "../../config";
import { m } from "../../messages";
import { TickBox } from "../../ui/tick-box";

interface TrustBoxProps {
  trust: boolean;
  onChange(trust: boolean): void;
}

/** Lets the person skip the second step in this browser, where the operator set days for that. */
export function TrustBox({ trust, onChange }: TrustBoxProps) {
  const { trusted_browser_days: days } = useConfig();
  if (days === 0) return null;
  return (
    <div class="stack tight">
      <TickBox label={m.signIn.second.trust(days)} checked={trust} onChange={onChange} />
      <span class="small">{m.signIn.second.trustHint}</span>
    </div>
  );
}

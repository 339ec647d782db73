import type { TwoStep } from "../../api/types";
import { day, m } from "../../messages";
import { addresses, navigate } from "../../router";
import { Button } from "../../ui/button";

function Off() {
  const text = m.account;
  return (
    <div class="row">
      <span class="grow">
        <span class="row tight">
          <strong>{text.twoStep}</strong>
          <span class="tag off">{text.off}</span>
        </span>
        <span>{text.offText}</span>
      </span>
      <Button look="go" onClick={() => navigate(addresses.start)}>
        {text.enable}
      </Button>
    </div>
  );
}

function Authenticators({ list }: { list: TwoStep["authenticators"] }) {
  const { authenticator, lastUsed, neverUsed } = m.account;
  return (
    <ul class="plain">
      {list.map((one) => (
        <li key={one.id}>
          <span>{one.name}</span>
          <span class="small">
            {authenticator(day(one.created_at))},{" "}
            {one.last_used_at ? lastUsed(day(one.last_used_at)) : neverUsed}
          </span>
        </li>
      ))}
    </ul>
  );
}

function On({ twoStep }: { twoStep: TwoStep }) {
  const text = m.account;
  const code = twoStep.emergency_code;
  return (
    <>
      <div class="row">
        <span class="grow">
          <span class="row tight">
            <strong>{text.twoStep}</strong>
            <span class="tag on">{text.on}</span>
          </span>
          {twoStep.enabled_at ? <span>{text.onSince(day(twoStep.enabled_at))}</span> : null}
        </span>
      </div>
      <dl>
        <dt>{text.authenticators}</dt>
        <dd>
          <Authenticators list={twoStep.authenticators} />
        </dd>
        <dt>{text.backupPhone}</dt>
        <dd>{twoStep.phone?.masked ?? text.noBackupPhone}</dd>
        <dt>{text.emergencyCode}</dt>
        <dd>{code ? text.issued(day(code.issued_at)) : text.none}</dd>
      </dl>
    </>
  );
}

/** Two-step verification in the account settings: the way in while off, what is there once on. */
export function TwoStepSection({ twoStep }: { twoStep: TwoStep }) {
  return twoStep.enabled ? <On twoStep={twoStep} /> : <Off />;
}

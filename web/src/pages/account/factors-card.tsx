import type { TwoStep } from "../../api/types";
import { day, m } from "../../messages";
import { addresses } from "../../router";
import { Card } from "../../ui/card";
import type { SettingsProps } from "./account";
import { AddAuthenticator } from "./add-authenticator";
import { AuthenticatorRow } from "./authenticator-row";
import { PhoneActions } from "./phone-actions";
import { Row } from "./row";

function EmergencyCode({ code }: { code: TwoStep["emergency_code"] }) {
  const text = m.factors;
  const state = code?.acknowledged_at
    ? text.issued(day(code.issued_at))
    : code
      ? `${text.issued(day(code.issued_at))} ${text.notStored}`
      : text.none;
  return (
    <Row title={text.emergencyCode} text={state}>
      <a class="btn" href={addresses.emergencyCode}>
        {text.newCode}
      </a>
    </Row>
  );
}

/** Everything that can be the second step, with all that can be changed about it. */
export function FactorsCard(settings: SettingsProps) {
  const { authenticators, policy, emergency_code } = settings.twoStep;
  const text = m.factors;
  const full = authenticators.length >= policy.max_authenticators;
  return (
    <Card title={text.title} action={full ? null : <AddAuthenticator />}>
      <ul class="rows" aria-label={text.authenticators}>
        {authenticators.map((one) => (
          <AuthenticatorRow
            key={one.id}
            authenticator={one}
            only={authenticators.length === 1}
            changed={settings.changed}
          />
        ))}
      </ul>
      {full ? <p class="small">{text.add.full(policy.max_authenticators)}</p> : null}
      <hr class="rule" />
      <Row title={text.backupPhone} text={settings.account.phone?.masked ?? text.noBackupPhone}>
        <PhoneActions {...settings} />
      </Row>
      <hr class="rule" />
      <EmergencyCode code={emergency_code} />
    </Card>
  );
}

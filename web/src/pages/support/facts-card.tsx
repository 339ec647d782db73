import { m, moment } from "../../messages";
import { Card } from "../../ui/card";
import type { CaseProps } from "./account";

/** A term and what is to be known of it. */
function Line({ term, children }: { term: string; children: string }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Who it is and what signs in: what there is, never a secret. */
export function FactsCard({ seen }: Pick<CaseProps, "seen">) {
  const text = m.support.agent;
  const { two_step: factors, password } = seen;
  const phone = factors.phone;
  const issued = factors.emergency_code_issued_at;
  const stored = factors.emergency_code_acknowledged_at;
  return (
    <Card title={`${seen.first_name} ${seen.last_name}`}>
      <dl class="lines">
        <Line term={m.common.email}>{seen.email}</Line>
        {seen.role ? <Line term={text.role}>{text.roles[seen.role]}</Line> : null}
        <Line term={text.since}>{moment(seen.created_at)}</Line>
        <Line term={m.common.password}>
          {text.changed(moment(password.changed_at), password.set_by_mail)}
        </Line>
        <Line term={text.twoStep}>
          {factors.enabled_at ? text.on(moment(factors.enabled_at)) : text.off}
        </Line>
        {factors.authenticators.map((one) => (
          <Line key={one.id} term={text.authenticator}>
            {text.app(one.name, moment(one.last_used_at))}
          </Line>
        ))}
        <Line term={text.phone}>
          {phone ? text.number(phone.masked, moment(phone.verified_at)) : text.none}
        </Line>
        <Line term={text.emergencyCode}>
          {issued ? text.issued(moment(issued), Boolean(stored)) : text.none}
        </Line>
      </dl>
    </Card>
  );
}

import { day, m } from "../../messages";
import { addresses } from "../../router";
import { Card } from "../../ui/card";
import type { SettingsProps } from "./account";
import { useRemindedLater } from "./reminder";
import { Row } from "./row";
import { TurnOff } from "./turn-off";

function Off({ twoStep }: SettingsProps) {
  const text = m.account;
  // The page has one main action: where the encouragement shows, it is there.
  const later = useRemindedLater();
  const main = twoStep.policy.mode !== "encouraged" || later;
  return (
    <Row title={text.twoStep} tag={<span class="tag off">{text.off}</span>} text={text.offText}>
      <a class={main ? "btn go" : "btn"} href={addresses.start}>
        {text.enable}
      </a>
    </Row>
  );
}

function On(settings: SettingsProps) {
  const text = m.account;
  const since = settings.twoStep.enabled_at;
  return (
    <Row
      title={text.twoStep}
      tag={<span class="tag on">{text.on}</span>}
      text={since ? text.onSince(day(since)) : null}
    >
      <TurnOff {...settings} />
    </Row>
  );
}

/** The password and whether a second step is asked for. */
export function PasswordCard(settings: SettingsProps) {
  const { account, twoStep } = settings;
  const text = m.account;
  return (
    <Card title={text.section}>
      <Row
        title={text.password}
        text={`${text.passwordChanged(day(account.password_changed_at))} ${m.password.consequence}`}
      >
        <a class="btn" href={addresses.password}>
          {text.changePassword}
        </a>
      </Row>
      <hr class="rule" />
      {twoStep.enabled ? <On {...settings} /> : <Off {...settings} />}
    </Card>
  );
}

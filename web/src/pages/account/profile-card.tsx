import { languageName, m } from "../../messages";
import { addresses } from "../../router";
import { Card } from "../../ui/card";
import type { SettingsProps } from "./account";
import { PhoneActions } from "./phone-actions";

function Phone(settings: SettingsProps) {
  const { phone } = settings.account;
  const { noPhone, unverified } = m.account.profile;
  return (
    <>
      {phone?.masked ?? noPhone}
      {phone && !phone.verified ? ` (${unverified})` : null}
      {/* With a second step the number belongs to it, and is changed there. */}
      {settings.twoStep.enabled ? null : <PhoneActions {...settings} />}
    </>
  );
}

/** Who the person is. */
export function ProfileCard(settings: SettingsProps) {
  const { account } = settings;
  const text = m.account.profile;
  const edit = (
    <a class="btn" href={addresses.profile} aria-label={text.editName}>
      {text.edit}
    </a>
  );
  return (
    <Card title={text.title} action={edit}>
      <dl class="lines">
        <dt>{text.name}</dt>
        <dd>
          {account.first_name} {account.last_name}
        </dd>
        <dt>{text.language}</dt>
        <dd>{languageName(account.locale)}</dd>
        <dt>{text.email}</dt>
        <dd>
          {account.email}
          <a class="btn quiet" href={addresses.email} aria-label={text.changeEmail}>
            {m.account.change}
          </a>
        </dd>
        <dt>{text.phone}</dt>
        <dd>
          <Phone {...settings} />
        </dd>
      </dl>
    </Card>
  );
}

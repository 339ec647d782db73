import type { TwoStep } from "../../api/types";
import { day, m } from "../../messages";
import { addresses } from "../../router";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { focusTitle } from "../../ui/title";
import { remindLater, useRemindedLater } from "./reminder";

/** The operator's recommendation, until it is followed or put off; the server keeps the date. */
export function Encouragement({ policy }: { policy: TwoStep["policy"] }) {
  const later = useRemindedLater();
  const text = m.account.encouraged;
  if (policy.mode !== "encouraged" || later) return null;
  const putOff = () => {
    remindLater();
    focusTitle();
  };
  return (
    <Card title={text.title}>
      <p>{text.text}</p>
      {policy.required_from ? <p>{text.until(day(policy.required_from))}</p> : null}
      <div class="actions">
        <Button look="quiet" onClick={putOff}>
          {text.later}
        </Button>
        <a class="btn go end" href={addresses.start}>
          {m.account.enable}
        </a>
      </div>
    </Card>
  );
}

import { localTime } from "../../api/clock";
import type { Challenge } from "../../api/types";
import { m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Note } from "../../ui/note";
import { useDelivery } from "../../ui/poll";
import { ProblemNote } from "../../ui/problem-note";
import { Resend } from "../../ui/resend";
import { type Channel, lookAtDelivery, sendRecoveryCode } from "./challenge";

type Recovery = NonNullable<Challenge["recovery"]>;

/** A way that is not open yet says from when it is. */
function isOpen(way: Recovery["ways"][number]): boolean {
  return localTime(way.opens_at) <= Date.now();
}

function useSending(held: Challenge) {
  return useAction(async (channel: Channel) => {
    const sent = await sendRecoveryCode(held, channel);
    if (sent.ok) announce(m.support.person.onItsWay[channel]);
    return sent.ok ? null : sent.problem;
  });
}

/** Where the code went, how it is getting on, and sending another. */
function Sent({ held, sent }: { held: Challenge; sent: NonNullable<Recovery["sent"]> }) {
  const action = useSending(held);
  const { onItsWay, notSent } = m.support.person;
  const { channel, delivery } = sent;
  useDelivery(delivery, () => void lookAtDelivery(held), channel === "sms");
  return (
    <>
      {sent.delivery === "failed" ? (
        <Note kind="warn" role="alert">
          {notSent}
        </Note>
      ) : null}
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="row">
        <span class="grow small">{sent.delivery === "failed" ? null : onItsWay[sent.channel]}</span>
        <Resend
          at={sent.resend_at}
          label={m.signIn.second.resend}
          waiting={m.signIn.second.resendIn}
          busy={action.busy}
          onClick={() => void action.run(sent.channel)}
        />
      </div>
    </>
  );
}

/** Where the code of the recovery can be sent, now or later. */
export function RecoveryWays({ held }: { held: Challenge }) {
  const action = useSending(held);
  const { ways = [], sent } = held.recovery ?? {};
  const text = m.support.person;
  if (sent) return <Sent held={held} sent={sent} />;
  return (
    <div class="stack">
      <ProblemNote key={action.turn} problem={action.problem} />
      {ways.some((way) => way.channel === "sms" || !isOpen(way)) ? (
        <p class="small">{text.why}</p>
      ) : null}
      {ways.map((way) =>
        isOpen(way) ? (
          <Button key={way.channel} busy={action.busy} onClick={() => void action.run(way.channel)}>
            {way.channel === "sms" ? text.sendSms(way.phone ?? "") : text.sendMail}
          </Button>
        ) : (
          <p key={way.channel}>{text.mailFrom(moment(way.opens_at))}</p>
        ),
      )}
    </div>
  );
}

import type { Challenge } from "../../api/types";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Note } from "../../ui/note";
import { useDelivery } from "../../ui/poll";
import { ProblemNote } from "../../ui/problem-note";
import { Resend } from "../../ui/resend";
import { useWebOtp } from "../../ui/web-otp";
import { lookAtDelivery, sendChallengeSms } from "./challenge";

interface SmsStatusProps {
  held: Challenge;
  /** Gets the code when the phone can read it from the message. */
  onCode(code: string): void;
}

/** How the text message is getting on, and sending another. */
export function SmsStatus({ held, onCode }: SmsStatusProps) {
  const { delivery, resend_at } = held.sms ?? {};
  const action = useAction(async () => {
    const sent = await sendChallengeSms(held);
    if (sent.ok) announce(m.enroll.sms.resent);
    return sent.ok ? null : sent.problem;
  });
  useDelivery(delivery, () => void lookAtDelivery(held));
  useWebOtp(onCode);
  const { resend, resendIn, smsFailed } = m.signIn.second;
  return (
    <div class="stack">
      {delivery === "failed" ? (
        <Note kind="warn" role="alert">
          {smsFailed}
        </Note>
      ) : null}
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="row">
        <span class="grow small">
          {delivery === "sent" ? m.enroll.sms.sent : null}
          {delivery === "queued" ? m.enroll.sms.queued : null}
        </span>
        <Resend
          at={resend_at}
          label={resend}
          waiting={resendIn}
          busy={action.busy}
          onClick={() => void action.run()}
        />
      </div>
    </div>
  );
}

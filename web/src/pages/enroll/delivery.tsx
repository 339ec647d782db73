import { answer } from "../../api/client";
import { localTime } from "../../api/clock";
import { api } from "../../api/signed-in";
import type { Enrollment } from "../../api/types";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { useSecondsUntil } from "../../ui/countdown";
import { useDelivery } from "../../ui/poll";
import { ProblemNote } from "../../ui/problem-note";
import { Resend } from "../../ui/resend";
import type { StepProps } from "./wizard";

function useStatus(phone: Enrollment["phone"]): string {
  const left = useSecondsUntil(phone?.expires_at ? localTime(phone.expires_at) : undefined);
  if (!phone) return "";
  const { lapsed, queued, sent, failed } = m.enroll.sms;
  if (phone.delivery === "failed") return failed;
  if (phone.expires_at && left === 0) return lapsed;
  return phone.delivery === "queued" ? queued : sent;
}

/** How the text message is getting on, and sending another. */
export function Delivery({ enrollment, flow }: StepProps) {
  const { phone } = enrollment;
  const params = { path: { id: enrollment.id } };
  const status = useStatus(phone);
  const look = async () => {
    flow.take(await answer(api.GET("/api/v1/two-step/enrollments/{id}", { params })));
  };
  const action = useAction(async () => {
    const call = api.POST("/api/v1/two-step/enrollments/{id}/phone/resend", { params });
    const sent = await answer(call);
    if (sent.ok) announce(m.enroll.sms.resent);
    return flow.take(sent);
  });
  useDelivery(phone?.delivery, () => void look());
  return (
    <>
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="row">
        <span class="grow small" role="status">
          {status}
        </span>
        <Resend
          at={phone?.resend_at ?? undefined}
          label={m.enroll.sms.resend}
          waiting={m.enroll.sms.resendIn}
          busy={action.busy}
          onClick={() => void action.run()}
        />
      </div>
    </>
  );
}

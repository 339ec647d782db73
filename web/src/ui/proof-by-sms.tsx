import { useState } from "preact/hooks";
import { answer } from "../api/client";
import type { Problem } from "../api/problem";
import { api } from "../api/signed-in";
import { m } from "../messages";
import { useAction } from "./action";
import { announce } from "./announce";
import { Button } from "./button";
import { ProblemNote } from "./problem-note";
import type { ProofMethod } from "./proof-form";
import { Resend } from "./resend";
import { useWebOtp } from "./web-otp";

interface ProofBySmsProps {
  method: ProofMethod;
  onChoose(method: ProofMethod): void;
  /** Gets the code when the phone can read it from the message. */
  onCode(code: string): void;
}

function Sent({ at, busy, onClick, onCode }: SentProps) {
  useWebOtp(onCode);
  const { resend, resendIn } = m.reauthenticate;
  return <Resend at={at} label={resend} waiting={resendIn} busy={busy} onClick={onClick} />;
}

interface SentProps {
  at: string | undefined;
  busy: boolean;
  onClick(): void;
  onCode(code: string): void;
}

/** A text message instead of the app, and the way back to the app. */
export function ProofBySms({ method, onChoose, onCode }: ProofBySmsProps) {
  const [resendAt, setResendAt] = useState<string | undefined>();
  const text = m.reauthenticate;
  const action = useAction(async (): Promise<Problem | null> => {
    const sent = await answer(api.POST("/api/v1/sessions/current/reauthenticate/sms"));
    if (!sent.ok) return sent.problem;
    setResendAt(sent.value.resend_at);
    announce(text.smsSent);
    if (method !== "sms") onChoose("sms");
    return null;
  });
  const send = () => void action.run();
  return (
    <>
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="actions">
        {method === "sms" ? (
          <>
            <Sent at={resendAt} busy={action.busy} onClick={send} onCode={onCode} />
            <Button look="quiet" onClick={() => onChoose("authenticator")}>
              {text.useApp}
            </Button>
          </>
        ) : (
          <Button look="quiet" busy={action.busy} onClick={send}>
            {text.sendSms}
          </Button>
        )}
      </div>
    </>
  );
}

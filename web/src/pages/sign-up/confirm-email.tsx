import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import type { Problem } from "../../api/problem";
import { clock, m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { CodeEntry } from "../../ui/code-entry";
import { useSecondsUntil } from "../../ui/countdown";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { useSixDigits } from "../../ui/use-six-digits";
import { forgetSignUp, pendingForm, pendingToken, signUp } from "./pending";

/** Mails to one address go out once a minute at most. */
const RESEND_AFTER = 60_000;

/** Another mail comes with another token, so that it is read with each try. */
async function confirm(code: string): Promise<Problem | null> {
  const body = { sign_up_token: pendingToken() ?? "", code };
  const confirmed = await answer(anyone.POST("/api/v1/accounts/verify-email", { body }));
  if (!confirmed.ok) return confirmed.problem;
  leaveNotice({ kind: "confirmed", email: pendingForm()?.email ?? "" });
  forgetSignUp();
  navigate(addresses.signIn, { replace: true });
  return null;
}

/** Another mail. Without the form (after a reload) the person signs up again on its page. */
function Resend() {
  const [at, setAt] = useState(() => Date.now() + RESEND_AFTER);
  const seconds = useSecondsUntil(at);
  const form = pendingForm();
  const action = useAction(async () => {
    if (!form) return null;
    const sent = await signUp(form);
    if (!sent.ok) return sent.problem;
    setAt(Date.now() + RESEND_AFTER);
    announce(m.signUp.confirm.resent);
    return null;
  });
  if (!form) return <a href={addresses.signUp}>{m.signUp.confirm.again}</a>;
  return (
    <>
      <ProblemNote key={action.turn} problem={action.problem} />
      <Button
        look="quiet"
        off={seconds > 0}
        busy={action.busy}
        onClick={() => void action.run()}
        name={m.signUp.confirm.resend}
      >
        {seconds > 0 ? m.signUp.confirm.resendIn(clock(seconds)) : m.signUp.confirm.resend}
      </Button>
    </>
  );
}

function ConfirmForm() {
  const { submit, ...field } = useSixDigits(confirm);
  return (
    <Form className="card" onSubmit={submit}>
      <CodeEntry {...field} label={m.signUp.confirm.code} />
      <div class="actions">
        <Button look="go" type="submit" busy={field.action.busy} className="whole">
          {m.signUp.confirm.submit}
        </Button>
      </div>
      <hr class="rule" />
      <p class="small">{m.signUp.confirm.nothing}</p>
      <Resend />
    </Form>
  );
}

/** Entering the code from the mail; afterwards the account exists. */
export default function ConfirmEmail() {
  const email = pendingForm()?.email;
  const { title, text, textWithout, none } = m.signUp.confirm;
  const waiting = pendingToken() !== null;
  return (
    <main class="page tiny" id="content">
      <Title>{title}</Title>
      {waiting ? (
        <>
          <p>{email ? text(email) : textWithout}</p>
          <ConfirmForm />
        </>
      ) : (
        <p>{none}</p>
      )}
      <p class="after">
        {m.signUp.haveAccount} <a href={addresses.signIn}>{m.signIn.submit}</a>
      </p>
    </main>
  );
}

import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { Title } from "../../ui/title";
import { CodeForm } from "./code-form";
import { startPhoneChange, waitingPhone } from "./pending";

async function prove(code: string): Promise<Problem | null> {
  const changed = await answer(api.POST("/api/v1/account/phone/verify", { body: { code } }));
  if (!changed.ok) return changed.problem;
  waitingPhone.set(null);
  leaveNotice({ kind: "saved", what: "phone" });
  navigate(addresses.account, { replace: true });
  return null;
}

async function again(to: string): Promise<Problem | null> {
  const sent = await startPhoneChange(to);
  return sent.ok ? null : sent.problem;
}

/** Entering the code that was texted to the new number. */
export default function ConfirmPhone() {
  const waiting = useStore(waitingPhone);
  const text = m.profile.confirmPhone;
  return (
    <main class="page tiny" id="content">
      <Title>{text.title}</Title>
      <p>{waiting ? text.text(waiting.to) : text.textWithout}</p>
      <CodeForm
        label={m.enroll.sms.label}
        submit={text.submit}
        nothing={text.nothing}
        waiting={waiting}
        entry={addresses.phone}
        prove={prove}
        again={again}
      />
    </main>
  );
}

import { loadAccount } from "../../account";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { Title } from "../../ui/title";
import { CodeForm } from "./code-form";
import { startEmailChange, waitingEmail } from "./pending";

async function prove(code: string): Promise<Problem | null> {
  const changed = await answer(api.POST("/api/v1/account/email/verify", { body: { code } }));
  if (!changed.ok) return changed.problem;
  waitingEmail.set(null);
  leaveNotice({ kind: "saved", what: "email" });
  // The header and the settings name the address.
  await loadAccount();
  navigate(addresses.account, { replace: true });
  return null;
}

async function again(to: string): Promise<Problem | null> {
  const sent = await startEmailChange(to);
  return sent.ok ? null : sent.problem;
}

/** Entering the code that was mailed to the new address. */
export default function ConfirmNewEmail() {
  const waiting = useStore(waitingEmail);
  const text = m.profile.confirmEmail;
  return (
    <main class="page tiny" id="content">
      <Title>{text.title}</Title>
      <p>{waiting ? text.text(waiting.to) : text.textWithout}</p>
      <CodeForm
        label={text.label}
        submit={text.submit}
        nothing={text.nothing}
        waiting={waiting}
        entry={addresses.email}
        prove={prove}
        again={again}
      />
    </main>
  );
}

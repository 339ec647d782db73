import { useState } from "preact/hooks";
import { useOwnEmail } from "../../account";
import { fieldError, type Problem } from "../../api/problem";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { FormActions } from "./form-actions";
import { startEmailChange, waitingEmail } from "./pending";

async function begin(address: string): Promise<Problem | null> {
  const sent = await startEmailChange(address);
  if (sent.ok) navigate(addresses.confirmNewEmail);
  return sent.ok ? null : sent.problem;
}

/** Entering a new e-mail address; the next page asks for its code. */
export default function ChangeEmail() {
  const [email, setEmail] = useState(() => waitingEmail.get()?.to ?? "");
  const now = useOwnEmail();
  const action = useAction(begin);
  const error = fieldError(action.problem, "/new_email");
  const text = m.profile.email;
  return (
    <main class="page tiny" id="content">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <Form className="card" onSubmit={() => void action.run(email.trim())}>
        <ProblemNote key={action.turn} problem={error ? null : action.problem} />
        {now ? <p class="small">{text.now(now)}</p> : null}
        <Field
          label={text.label}
          type="email"
          inputMode="email"
          name="new_email"
          autocomplete="email"
          value={email}
          onInput={setEmail}
          error={error}
          turn={action.turn}
        />
        <FormActions submit={text.submit} busy={action.busy} />
      </Form>
    </main>
  );
}

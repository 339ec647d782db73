import { useState } from "preact/hooks";
import { useOwnEmail } from "../../account";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { useConfig } from "../../config";
import { m } from "../../messages";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { FormActions } from "./form-actions";

async function erase(): Promise<Problem | null> {
  const erased = await answer(strongApi.DELETE("/api/v1/account"));
  if (!erased.ok) return erased.problem;
  session.end("deleted");
  return null;
}

/** Deleting the account, after its address was typed. */
export default function DeleteAccount() {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | undefined>();
  const email = useOwnEmail();
  const action = useAction(erase);
  const { deletion_grace_days: days } = useConfig();
  const text = m.profile.delete;
  const submit = () => {
    const same = email !== "" && typed.trim().toLowerCase() === email.toLowerCase();
    setError(same ? undefined : text.mismatch);
    if (same) void action.run();
  };
  return (
    <main class="page tiny" id="content">
      <Title>{text.title}</Title>
      <Note kind="warn">
        <p>{text.text}</p>
        <p>{days > 0 ? text.grace(days) : text.undo}</p>
        <p>{text.download}</p>
      </Note>
      <Form className="card" onSubmit={submit}>
        <ProblemNote key={action.turn} problem={action.problem} />
        <Field
          label={text.label}
          hint={text.hint(email)}
          type="email"
          inputMode="email"
          name="confirmation"
          autocomplete="off"
          value={typed}
          onInput={setTyped}
          error={error}
        />
        <FormActions submit={text.submit} busy={action.busy} />
      </Form>
    </main>
  );
}

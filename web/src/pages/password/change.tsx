import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import { explain, fieldError, type Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { restrictionOf } from "../../guard";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Form } from "../../ui/form";
import { NewPasswordField } from "../../ui/new-password-field";
import { Note } from "../../ui/note";
import { PasswordField } from "../../ui/password-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { UsernameHint } from "../../ui/username-hint";
import { FormActions } from "../profile/form-actions";

/** Problems that are told at one of the two fields. */
const AT_FIELD = ["wrong_password", "password_too_short", "password_blocklisted"];

/** The server ends every session with the change, this one included. */
async function change(current: string, chosen: string): Promise<Problem | null> {
  const body = { current_password: current, new_password: chosen };
  const changed = await answer(api.PUT("/api/v1/account/password", { body }));
  if (!changed.ok) return changed.problem;
  session.end("password_changed");
  return null;
}

function currentError(problem: Problem | null): string | undefined {
  if (problem?.code !== "wrong_password") return fieldError(problem, "/current_password");
  const { attemptsLeft } = problem;
  return attemptsLeft
    ? `${explain(problem)} ${m.password.change.attemptsLeft(attemptsLeft)}`
    : explain(problem);
}

function ChangeForm({ forced }: { forced: boolean }) {
  const [current, setCurrent] = useState("");
  const [chosen, setChosen] = useState("");
  const action = useAction(change);
  const text = m.password.change;
  const other = AT_FIELD.includes(action.problem?.code ?? "") ? null : action.problem;
  return (
    <Form className="card" onSubmit={() => void action.run(current, chosen)}>
      <ProblemNote key={action.turn} problem={other} />
      <UsernameHint />
      <PasswordField
        label={text.current}
        name="current_password"
        autocomplete="current-password"
        value={current}
        onInput={setCurrent}
        error={currentError(action.problem)}
        turn={action.turn}
      />
      <NewPasswordField
        label={text.new}
        name="new_password"
        value={chosen}
        onInput={setChosen}
        action={action}
      />
      <FormActions submit={text.submit} busy={action.busy} stay={forced} />
    </Form>
  );
}

/** Changing the password, which signs out everywhere; a restricted session can do nothing else. */
export default function ChangePassword() {
  const forced = restrictionOf(useStore(session.state)) === "password_change_required";
  return (
    <main class="page tiny" id="content">
      <Title>{m.password.change.title}</Title>
      <Note kind="warn">
        {forced ? <p>{m.password.change.required}</p> : null}
        <p>{m.password.consequence}</p>
      </Note>
      <ChangeForm forced={forced} />
      <p class="after">
        <a href={addresses.forgotPassword}>{m.password.change.forgot}</a>
      </p>
    </main>
  );
}

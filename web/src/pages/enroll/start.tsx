import { useState } from "preact/hooks";
import { explain } from "../../api/problem";
import type { Restriction } from "../../api/types";
import { restrictionOf } from "../../guard";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Form } from "../../ui/form";
import { Main } from "../../ui/main";
import { Note } from "../../ui/note";
import { PasswordField } from "../../ui/password-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { UsernameHint } from "../../ui/username-hint";
import { begin } from "./begin";
import { Running } from "./running";

/** Why the wizard comes before everything else, for whom it does. */
function Why({ restriction }: { restriction: Restriction | null }) {
  const { required, supported } = m.enroll.start;
  if (restriction === "support_recovery") return <Note kind="soft">{supported}</Note>;
  return restriction ? <Note kind="warn">{required}</Note> : null;
}

/** The password prompt before the wizard. */
export default function Start() {
  const [password, setPassword] = useState("");
  const action = useAction(begin);
  const wrong = action.problem?.code === "wrong_password" ? action.problem : null;
  const restriction = restrictionOf(useStore(session.state));
  return (
    <Main className="page tiny">
      <Title>{m.enroll.start.title}</Title>
      <Why restriction={restriction} />
      <p>{m.enroll.start.text}</p>
      <Running />
      <Form className="card" onSubmit={() => void action.run(password)}>
        <ProblemNote key={action.turn} problem={wrong ? null : action.problem} />
        <UsernameHint />
        <PasswordField
          autocomplete="current-password"
          value={password}
          onInput={setPassword}
          error={wrong ? explain(wrong) : undefined}
          turn={action.turn}
        />
        <div class="actions">
          {restriction ? null : (
            <a class="btn quiet" href={addresses.account}>
              {m.common.cancel}
            </a>
          )}
          <Button look="go" type="submit" busy={action.busy} className="end">
            {m.enroll.start.submit}
          </Button>
        </div>
      </Form>
    </Main>
  );
}

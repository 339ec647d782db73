import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import { explain, type Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { Restriction } from "../../api/types";
import { restrictionOf } from "../../guard";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { PasswordField } from "../../ui/password-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { useLoaded } from "../../ui/use-loaded";
import { UsernameHint } from "../../ui/username-hint";

async function begin(password: string): Promise<Problem | null> {
  const body = { purpose: "enable", password } as const;
  const begun = await answer(api.POST("/api/v1/two-step/enrollments", { body }));
  if (begun.ok) navigate(`${addresses.enroll}/information`, { replace: true });
  return begun.ok ? null : begun.problem;
}

/** Shown when an enrollment of this session is still open. */
function Running() {
  const status = useLoaded(() => answer(api.GET("/api/v1/two-step")));
  if (!status?.ok || !status.value.live_enrollment) return null;
  return (
    <Note kind="soft">
      <p>{m.enroll.start.running}</p>
      <div class="actions">
        <a class="btn" href={addresses.enroll}>
          {m.enroll.start.resume}
        </a>
      </div>
      <p class="small">{m.enroll.start.restart}</p>
    </Note>
  );
}

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
    <main class="page tiny" id="content">
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
    </main>
  );
}

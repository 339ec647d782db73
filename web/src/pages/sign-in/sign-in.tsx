import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { fieldError, type Problem } from "../../api/problem";
import { useConfig } from "../../config";
import { m } from "../../messages";
import { type Notice, takeNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { PasswordField } from "../../ui/password-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { Waiting } from "../../ui/waiting";
import { challenge } from "./challenge";

async function signIn(email: string, password: string): Promise<Problem | null> {
  const body = { email, password, transport: "cookie" } as const;
  const outcome = await answer(anyone.POST("/api/v1/sessions", { body }));
  if (!outcome.ok) return outcome.problem;
  if (outcome.value.status === "signed_in") {
    session.accept(outcome.value);
  } else {
    challenge.set(outcome.value.challenge);
    navigate(addresses.secondStep + location.search);
  }
  return null;
}

/** Why the person is here, when they did not come by themselves. */
function Welcome({ notice }: { notice: Notice | null }) {
  const { notices, ends } = m.signIn;
  const state = session.state.get();
  const reason = state.kind === "signed_out" ? state.reason : "none";
  if (notice?.kind === "tooMany") {
    return (
      <Note kind="warn" role="status">
        <p>{notices.tooMany}</p>
        {notice.retryAt === undefined ? null : <Waiting until={notice.retryAt} />}
      </Note>
    );
  }
  if (notice?.kind === "challengeExpired")
    return <Note kind="warn">{notices.challengeExpired}</Note>;
  if (notice && notice.kind !== "saved") return <Note kind="good">{notices[notice.kind]}</Note>;
  if (reason === "none") return null;
  return <Note kind={reason === "ended" ? "warn" : "good"}>{ends[reason]}</Note>;
}

function SignInForm({ known }: { known: string }) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState("");
  const action = useAction(signIn);
  return (
    <Form className="card" onSubmit={() => void action.run(email.trim(), password)}>
      <ProblemNote key={action.turn} problem={action.problem} />
      <Field
        label={m.common.email}
        type="email"
        inputMode="email"
        name="email"
        autocomplete="username"
        value={email}
        onInput={setEmail}
        error={fieldError(action.problem, "/email")}
      />
      <PasswordField
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
        error={fieldError(action.problem, "/password")}
      />
      <div class="actions">
        <Button look="go" type="submit" busy={action.busy} className="whole">
          {m.signIn.submit}
        </Button>
      </div>
    </Form>
  );
}

/** E-mail and password; leads to the second step where that is on. */
export default function SignIn() {
  const [notice] = useState(takeNotice);
  const { product_name, sign_up } = useConfig();
  const known = notice?.kind === "confirmed" ? notice.email : "";
  return (
    <main class="page tiny" id="content">
      <Title>{m.signIn.title}</Title>
      <p>{m.signIn.text(product_name)}</p>
      <Welcome notice={notice} />
      <SignInForm known={known} />
      <p class="after">
        <a href={addresses.forgotPassword}>{m.signIn.forgot}</a>
      </p>
      {sign_up ? (
        <p class="after">
          {m.signIn.newHere} <a href={addresses.signUp}>{m.signIn.create}</a>
        </p>
      ) : null}
    </main>
  );
}

import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { fieldError } from "../../api/problem";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";

interface AskProps {
  email: string;
  onInput(email: string): void;
  onSent(): void;
}

function Ask({ email, onInput, onSent }: AskProps) {
  const text = m.password.forgot;
  const action = useAction(async () => {
    const body = { email: email.trim() };
    const sent = await answer(anyone.POST("/api/v1/password-resets", { body }));
    if (sent.ok) onSent();
    return sent.ok ? null : sent.problem;
  });
  const error = fieldError(action.problem, "/email");
  return (
    <main class="page tiny" id="content" key="ask">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <Form className="card" onSubmit={() => void action.run()}>
        <ProblemNote key={action.turn} problem={error ? null : action.problem} />
        <Field
          label={m.common.email}
          type="email"
          inputMode="email"
          name="email"
          autocomplete="username"
          value={email}
          onInput={onInput}
          error={error}
          turn={action.turn}
        />
        <div class="actions">
          <Button look="go" type="submit" busy={action.busy} className="whole">
            {text.submit}
          </Button>
        </div>
      </Form>
      <Back />
    </main>
  );
}

function Back() {
  return (
    <p class="after">
      <a href={addresses.signIn}>{m.password.forgot.back}</a>
    </p>
  );
}

/** The answer is the same for every address: it does not tell who has an account. */
function Sent({ email, onAnother }: { email: string; onAnother(): void }) {
  const text = m.password.forgot;
  return (
    <main class="page tiny" id="content" key="sent">
      <Title>{text.sentTitle}</Title>
      <p>{text.sent(email)}</p>
      <section class="card">
        <p>{text.nothing}</p>
        <Button onClick={onAnother}>{text.another}</Button>
      </section>
      <Back />
    </main>
  );
}

/** Asking for a link that sets a new password. */
export default function ForgotPassword() {
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState(false);
  return sent ? (
    <Sent email={email.trim()} onAnother={() => setSent(false)} />
  ) : (
    <Ask email={email} onInput={setEmail} onSent={() => setSent(true)} />
  );
}

import { useState } from "preact/hooks";
import { answer } from "../api/client";
import { explain, fieldError, type Problem } from "../api/problem";
import { api } from "../api/signed-in";
import type { Proof } from "../api/types";
import { readCode } from "../codes";
import { m } from "../messages";
import { type Question, question } from "../reauthenticate";
import { useStore } from "../store";
import { session } from "../tabs";
import { useAction } from "./action";
import { announce } from "./announce";
import { Button } from "./button";
import { CodeField } from "./code-field";
import { Dialog } from "./dialog";
import { Form } from "./form";
import { PasswordField } from "./password-field";
import { ProblemNote } from "./problem-note";
import { useLoaded } from "./use-loaded";
import { UsernameHint } from "./username-hint";

async function prove(proof: Proof, asked: Question): Promise<Problem | null> {
  const call = api.POST("/api/v1/sessions/current/reauthenticate", { body: proof });
  const proven = await answer(call);
  if (!proven.ok) return proven.problem;
  session.accept(proven.value);
  asked.settle(proven.value.access_token);
  return null;
}

async function sendSms(): Promise<Problem | null> {
  const sent = await answer(api.POST("/api/v1/sessions/current/reauthenticate/sms"));
  if (sent.ok) announce(m.common.reauthenticate.smsSent);
  return sent.ok ? null : sent.problem;
}

function ProofForm({ asked, twoStep, sms }: { asked: Question; twoStep: boolean; sms: boolean }) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [method, setMethod] = useState<"authenticator" | "sms">("authenticator");
  const typed = readCode(code);
  const second = twoStep && typed.kind === "digits" ? { method, code: typed.code } : {};
  const action = useAction(() => prove({ password, ...second }, asked));
  const text = useAction(async () => {
    setMethod("sms");
    return sendSms();
  });
  const { problem } = action;
  const wrong = (name: string) =>
    problem?.code === `wrong_${name}` ? explain(problem) : fieldError(problem, `/${name}`);
  return (
    <Form className="stack" onSubmit={() => void action.run()}>
      <p>{m.common.reauthenticate.text}</p>
      <ProblemNote problem={problem ?? text.problem} />
      <UsernameHint />
      <PasswordField
        autocomplete="current-password"
        value={password}
        onInput={setPassword}
        error={wrong("password")}
      />
      {twoStep ? (
        <CodeField
          label={m.common.reauthenticate.code}
          value={code}
          onInput={setCode}
          error={wrong("code")}
        />
      ) : null}
      {sms ? (
        <Button look="quiet" busy={text.busy} onClick={() => void text.run()}>
          {m.common.reauthenticate.sendSms}
        </Button>
      ) : null}
      <div class="actions">
        <Button look="quiet" onClick={() => asked.settle(null)}>
          {m.common.cancel}
        </Button>
        <Button look="go" type="submit" busy={action.busy} className="end">
          {m.common.reauthenticate.confirm}
        </Button>
      </div>
    </Form>
  );
}

function ProofDialog({ asked }: { asked: Question }) {
  const status = useLoaded(() => answer(api.GET("/api/v1/two-step")));
  return (
    <Dialog title={m.common.reauthenticate.title} onCancel={() => asked.settle(null)}>
      {status?.ok ? (
        <ProofForm
          asked={asked}
          twoStep={status.value.enabled}
          sms={status.value.enabled && status.value.phone?.verified === true}
        />
      ) : (
        <ProblemNote problem={status?.problem ?? null} />
      )}
    </Dialog>
  );
}

/** Asks for password and code above the page whenever `reauthenticate()` waits. */
export function ReauthenticateDialog() {
  const asked = useStore(question);
  return asked ? <ProofDialog asked={asked} /> : null;
}

import { useEffect, useRef, useState } from "preact/hooks";
import { answer } from "../api/client";
import { serverNow } from "../api/clock";
import { explain, fieldError, type Problem } from "../api/problem";
import { api } from "../api/signed-in";
import type { Proof } from "../api/types";
import { readCode, rememberUsed, secondsOfCode, wasJustUsed } from "../codes";
import { m } from "../messages";
import type { Question } from "../reauthenticate";
import { session } from "../tabs";
import { useAction } from "./action";
import { Button } from "./button";
import { CodeEntry } from "./code-entry";
import { CodeRing } from "./code-ring";
import { Form } from "./form";
import { PasswordField } from "./password-field";
import { ProblemNote } from "./problem-note";
import { ProofBySms } from "./proof-by-sms";
import { UsernameHint } from "./username-hint";

/** A second step that a proof can use. */
export type ProofMethod = "authenticator" | "sms";

/** What the dialog offers. */
export interface Offer {
  twoStep: boolean;
  sms: boolean;
  /** Digits of the codes that the person's authenticators show. */
  digits: number[];
  /** Whether each of them shows a code for half a minute. */
  ring: boolean;
}

async function prove(proof: Proof, asked: Question): Promise<Problem | null> {
  const call = api.POST("/api/v1/sessions/current/reauthenticate", { body: proof });
  const proven = await answer(call);
  if (!proven.ok) return proven.problem;
  if (proof.method === "authenticator" && proof.code) rememberUsed(proof.code, Date.now());
  session.accept(proven.value);
  asked.settle(proven.value.access_token);
  return null;
}

/** Why a typed code is not sent: it is not finished, or this page has just used it up. */
function tooEarly(
  typed: ReturnType<typeof readCode>,
  method: ProofMethod,
  digits: number[],
): string | undefined {
  if (typed.kind !== "digits") {
    return digits.every((one) => one === 6)
      ? m.reauthenticate.unfinished
      : m.signIn.second.anyUnfinished;
  }
  const used = method === "authenticator" && wasJustUsed(typed.code, Date.now());
  return used ? m.common.justUsed(secondsOfCode(serverNow())) : undefined;
}

function useProof(asked: Question, { twoStep, digits }: Offer) {
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const [method, setMethod] = useState<ProofMethod>("authenticator");
  const [codeError, setCodeError] = useState<string | undefined>();
  const action = useAction(prove);
  const submit = () => {
    const shown = method === "authenticator" ? digits : [6];
    const typed = readCode(code, { digits: shown });
    const early = twoStep ? tooEarly(typed, method, shown) : undefined;
    setCodeError(early);
    if (early) return;
    const second = twoStep && typed.kind === "digits" ? { method, code: typed.code } : {};
    void action.run({ password, ...second }, asked);
  };
  const choose = (chosen: ProofMethod) => {
    setMethod(chosen);
    setCode("");
    setCodeError(undefined);
    action.clear();
  };
  return { password, setPassword, code, setCode, method, choose, codeError, action, submit };
}

function passwordError(problem: Problem | null): string | undefined {
  if (problem?.code !== "wrong_password") return fieldError(problem, "/password");
  const { attemptsLeft } = problem;
  const left = attemptsLeft ? ` ${m.password.change.attemptsLeft(attemptsLeft)}` : "";
  return explain(problem) + left;
}

/** Password and, where it is on, a second step: the authenticator first, a text message on request. */
export function ProofForm({ asked, offer }: { asked: Question; offer: Offer }) {
  const proof = useProof(asked, offer);
  const { method, action } = proof;
  const form = useRef<HTMLDivElement>(null);
  const focus = (field: string) => form.current?.querySelector<HTMLElement>(field)?.focus();
  // The form comes after the dialog that holds it, which could not give it the focus yet.
  useEffect(() => focus("input:not([hidden])"), []);
  const choose = (chosen: ProofMethod) => {
    proof.choose(chosen);
    // The chosen button is gone from the dialog, so the focus goes where it leads.
    setTimeout(() => focus("input[name=code]"));
  };
  const wrong = passwordError(action.problem);
  const shown = wrong ? { ...action, problem: null } : action;
  return (
    <Form className="stack" onSubmit={proof.submit}>
      {offer.twoStep ? null : <ProblemNote key={action.turn} problem={shown.problem} />}
      <div class="stack" ref={form}>
        <UsernameHint />
        <PasswordField
          autocomplete="current-password"
          value={proof.password}
          onInput={proof.setPassword}
          error={wrong}
          turn={action.turn}
        />
        {offer.twoStep ? (
          <CodeEntry
            label={m.reauthenticate[method]}
            value={proof.code}
            onInput={proof.setCode}
            action={shown}
            error={proof.codeError}
            hint={method === "authenticator" && offer.ring ? <CodeRing /> : undefined}
          />
        ) : null}
      </div>
      {offer.sms ? <ProofBySms method={method} onChoose={choose} onCode={proof.setCode} /> : null}
      <div class="actions">
        <Button look="quiet" onClick={() => asked.settle(null)}>
          {m.common.cancel}
        </Button>
        <Button look="go" type="submit" busy={action.busy} className="end">
          {m.reauthenticate.confirm}
        </Button>
      </div>
    </Form>
  );
}

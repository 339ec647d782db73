import { useRef, useState } from "preact/hooks";
import { serverNow } from "../../api/clock";
import type { Problem } from "../../api/problem";
import type { Challenge, Method } from "../../api/types";
import { readCode, rememberUsed, type Shapes, secondsOfCode, wasJustUsed } from "../../codes";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { CodeEntry } from "../../ui/code-entry";
import { CodeRing } from "../../ui/code-ring";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { Waiting } from "../../ui/waiting";
import { challenge, type SecondStep, sendSecondStep } from "./challenge";
import { recoveryCode } from "./recovery-code";
import { RecoveryWays } from "./recovery-ways";
import { SmsStatus } from "./sms-status";
import { TrustBox } from "./trust-box";
import { Ways } from "./ways";

/** Where a refusal ends the challenge: back to the password, with the reason. */
function goBack(problem: Problem): boolean {
  const spent = problem.code === "invalid_code" && problem.attemptsLeft === 0;
  if (problem.code === "challenge_expired") leaveNotice({ kind: "challengeExpired" });
  else if (spent) leaveNotice({ kind: "tooMany", retryAt: problem.retryAt });
  else return false;
  challenge.set(null);
  navigate(addresses.signIn + location.search, { replace: true });
  return true;
}

async function submit(held: Challenge, step: SecondStep): Promise<Problem | null> {
  const outcome = await sendSecondStep(held.token, step);
  if (!outcome.ok) return goBack(outcome.problem) ? null : outcome.problem;
  if (step.method === "authenticator") rememberUsed(step.code, Date.now());
  recoveryCode.set(outcome.value.emergency_code ?? null);
  session.accept(outcome.value);
  challenge.set(null);
  return null;
}

/** The kind of code by its shape; six digits belong to the way that is shown. */
function methodOf(kind: "digits" | "emergency", way: Method): Method {
  if (kind === "emergency") return "emergency_code";
  return way === "emergency_code" ? "authenticator" : way;
}

/** What the codes look like that can be typed while a way is shown. */
function shapesOf(held: Challenge, way: Method): Shapes {
  const recovery = held.methods.find((one) => one.method === "emergency_code")?.length;
  const fromApp = way === "authenticator" || way === "emergency_code";
  const codes = fromApp ? codesOf(held) : undefined;
  return { digits: codes?.map((one) => one.digits) ?? [6], recovery };
}

/** What the authenticators show, where another system set one up. */
function codesOf(held: Challenge) {
  return held.methods.find((one) => one.method === "authenticator")?.codes;
}

function wayText(way: Method, held: Challenge): string {
  const { sms, ...others } = m.signIn.second;
  if (way === "authenticator" && codesOf(held)) return m.signIn.second.anyCode;
  const phone = held.methods.find((one) => one.method === "sms")?.phone ?? "";
  return way === "sms" ? sms.text(phone) : others[way].text;
}

/** A waiting time that was running when the password was entered. */
function Delay({ seconds }: { seconds: number }) {
  const [until] = useState(() => Date.now() + seconds * 1000);
  return (
    <Note kind="warn">
      <p>{m.problems.too_many_attempts}</p>
      <Waiting until={until} />
    </Note>
  );
}

function useCode(held: Challenge, way: Method) {
  const [code, setCode] = useState("");
  const [trust, setTrust] = useState(false);
  const [error, setError] = useState<string | undefined>();
  const action = useAction(submit);
  const send = () => {
    const shapes = shapesOf(held, way);
    const typed = readCode(code, shapes);
    const plain = shapes.recovery === undefined && !codesOf(held);
    const words = plain ? m.signIn.second.unfinished : m.signIn.second.anyUnfinished;
    const fromApp = way === "authenticator" || way === "emergency_code";
    const used = typed.kind === "digits" && fromApp && wasJustUsed(typed.code, Date.now());
    const early = used ? m.common.justUsed(secondsOfCode(serverNow())) : undefined;
    setError(typed.kind === "unfinished" ? words : early);
    if (typed.kind === "unfinished" || used) return;
    void action.run(held, { method: methodOf(typed.kind, way), code: typed.code, trust });
  };
  return { code, setCode, trust, setTrust, error, action, send };
}

function hintOf(held: Challenge, way: Method) {
  if (way === "authenticator") {
    return codesOf(held)?.some((one) => one.period !== 30) ? undefined : <CodeRing />;
  }
  const ours = shapesOf(held, way).recovery === undefined;
  return way === "emergency_code" && ours ? m.signIn.second.emergency_code.hint : undefined;
}

interface EntryProps {
  held: Challenge;
  way: Method;
}

function Entry({ held, way }: EntryProps) {
  const { code, setCode, trust, setTrust, error, action, send } = useCode(held, way);
  return (
    <Form className="stack" onSubmit={send}>
      {way === "sms" ? <SmsStatus held={held} onCode={setCode} /> : null}
      {way === "recovery_code" ? <RecoveryWays held={held} /> : null}
      <CodeEntry
        label={m.signIn.second[way].label}
        value={code}
        onInput={setCode}
        action={action}
        error={error}
        long={way === "emergency_code"}
        hint={hintOf(held, way)}
      />
      {way === "emergency_code" || way === "recovery_code" ? null : (
        <TrustBox trust={trust} onChange={setTrust} />
      )}
      <Button look="go" type="submit" busy={action.busy} className="whole">
        {m.signIn.second.submit}
      </Button>
    </Form>
  );
}

/** One input for whichever code the person has, and the other ways below it. */
export function SecondStepForm({ held }: { held: Challenge }) {
  const [way, setWay] = useState<Method>(held.methods[0]?.method ?? "authenticator");
  const card = useRef<HTMLDivElement>(null);
  const choose = (chosen: Method) => {
    setWay(chosen);
    // The chosen button is gone from the page, so the focus goes where it leads.
    setTimeout(() => card.current?.querySelector("input")?.focus());
  };
  return (
    <>
      <p>{wayText(way, held)}</p>
      <div class="card" ref={card}>
        {held.retry_after ? <Delay seconds={held.retry_after} /> : null}
        <Entry key={way} held={held} way={way} />
        <hr class="rule" />
        <Ways held={held} way={way} onChoose={choose} />
      </div>
    </>
  );
}

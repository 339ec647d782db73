import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { linkToken } from "../../link-token";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useStore } from "../../store";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";

type Outcome = "waiting" | "done" | "over";

/** Nothing happens by opening the link: mail programs open links to look at them. */
function Ask({ token, onOutcome }: { token: string; onOutcome(outcome: Outcome): void }) {
  const text = m.support.stop;
  const action = useAction(async () => {
    const call = anyone.POST("/api/v1/support-recoveries/stop", { body: { token } });
    const stopped = await answer(call);
    if (!stopped.ok && stopped.problem.code !== "reset_token_expired") return stopped.problem;
    linkToken.set(null);
    onOutcome(stopped.ok ? "done" : "over");
    return null;
  });
  return (
    <main class="page tiny" id="content" key="ask">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <section class="card">
        <Note kind="soft">{text.consequence}</Note>
        <ProblemNote key={action.turn} problem={action.problem} />
        <div class="actions">
          <Button look="go" className="whole" busy={action.busy} onClick={() => void action.run()}>
            {text.submit}
          </Button>
        </div>
      </section>
    </main>
  );
}

/** What came of it, with the way on. */
function Said({ title, children }: { title: string; children: string }) {
  return (
    <main class="page tiny" id="content" key={title}>
      <Title>{title}</Title>
      <p>{children}</p>
      <div class="actions">
        <a class="btn quiet" href={addresses.signIn}>
          {m.signIn.submit}
        </a>
        <a class="btn go end" href={addresses.forgotPassword}>
          {m.support.stop.next}
        </a>
      </div>
    </main>
  );
}

/** The page behind the link that stops a recovery. */
export default function Stop() {
  const link = useStore(linkToken);
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  const text = m.support.stop;
  if (outcome === "done") return <Said title={text.doneTitle}>{text.done}</Said>;
  if (outcome === "over") return <Said title={text.overTitle}>{text.over}</Said>;
  if (link?.page !== "stop") return <Said title={text.overTitle}>{m.password.reset.missing}</Said>;
  return <Ask key={link.token} token={link.token} onOutcome={setOutcome} />;
}

import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { linkToken } from "../../link-token";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { LinkOver } from "./link-over";

type Outcome = "waiting" | "done" | "over";

/** Nothing happens by opening the link: mail programs open links to look at them. */
function TakeBack({ token, onOutcome }: { token: string; onOutcome(outcome: Outcome): void }) {
  const text = m.password.undo;
  const action = useAction(async () => {
    const undone = await answer(anyone.POST("/api/v1/undo", { body: { token } }));
    if (!undone.ok && undone.problem.code !== "reset_token_expired") return undone.problem;
    if (undone.ok && session.state.get().kind === "signed_in") await session.refresh();
    linkToken.set(null);
    onOutcome(undone.ok ? "done" : "over");
    return null;
  });
  return (
    <main class="page tiny" id="content" key="ask">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <section class="card">
        <Note kind="warn">{text.consequence}</Note>
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

function Done() {
  const text = m.password.undo;
  return (
    <main class="page tiny" id="content" key="done">
      <Title>{text.doneTitle}</Title>
      <p>{text.done}</p>
      <div class="actions">
        <a class="btn go end" href={addresses.forgotPassword}>
          {text.next}
        </a>
      </div>
    </main>
  );
}

/** The page behind the link that takes back a turning-on or an e-mail change. */
export default function Undo() {
  const link = useStore(linkToken);
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  if (outcome === "done") return <Done />;
  if (outcome === "over") {
    return <LinkOver title={m.password.reset.overTitle}>{m.password.undo.over}</LinkOver>;
  }
  if (link?.page !== "undo") {
    return <LinkOver title={m.password.undo.title}>{m.password.reset.missing}</LinkOver>;
  }
  return <TakeBack key={link.token} token={link.token} onOutcome={setOutcome} />;
}

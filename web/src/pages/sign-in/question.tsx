import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { session } from "../../tabs";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Icon } from "../../ui/icon";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";

async function keep(): Promise<Problem | null> {
  const body = { authenticator: "kept" } as const;
  const kept = await answer(api.POST("/api/v1/two-step/recovery", { body }));
  if (!kept.ok) return kept.problem;
  session.accept(kept.value);
  navigate(addresses.account, { replace: true });
  return null;
}

async function replace(): Promise<Problem | null> {
  const body = { purpose: "replace_authenticator" } as const;
  const begun = await answer(api.POST("/api/v1/two-step/enrollments", { body }));
  if (!begun.ok) return begun.problem;
  navigate(addresses.enroll);
  return null;
}

/** "Do you still have your authenticator?": both answers lead back to a normal session. */
export function Question() {
  const kept = useAction(keep);
  const lost = useAction(replace);
  const busy = kept.busy || lost.busy;
  return (
    <main class="page narrow" id="content" key="question">
      <Title>{m.recovery.question}</Title>
      <p>{m.recovery.questionText}</p>
      <ProblemNote key={kept.turn + lost.turn} problem={kept.problem ?? lost.problem} />
      <section class="card">
        <Button className="choice" busy={busy} onClick={() => void kept.run()}>
          <Icon name="check" />
          <span class="grow">
            <strong>{m.recovery.kept}</strong>
            <span>{m.recovery.keptText}</span>
          </span>
        </Button>
        <Button className="choice" busy={busy} onClick={() => void lost.run()}>
          <Icon name="phone" />
          <span class="grow">
            <strong>{m.recovery.lost}</strong>
            <span>{m.recovery.lostChoiceText}</span>
          </span>
        </Button>
      </section>
    </main>
  );
}

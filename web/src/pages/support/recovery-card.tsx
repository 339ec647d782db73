import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import type { SupportRecovery } from "../../api/types";
import { m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import type { CaseProps } from "./account";
import { StartRecovery } from "./start-recovery";

function useDeciding({ held, changed }: CaseProps) {
  const options = { params: { path: { id: held.account } }, body: { ticket: held.ticket } };
  const text = m.support.agent;
  const approving = useAction(async (): Promise<Problem | null> => {
    const call = strongApi.POST("/api/v1/support/accounts/{id}/recovery/approve", options);
    const approved = await answer(call);
    if (approved.ok) await changed(text.approved);
    return approved.ok ? null : approved.problem;
  });
  const stopping = useAction(async (): Promise<Problem | null> => {
    const call = strongApi.POST("/api/v1/support/accounts/{id}/recovery/stop", options);
    const stopped = await answer(call);
    if (stopped.ok) await changed(text.stopped);
    return stopped.ok ? null : stopped.problem;
  });
  return { approving, stopping };
}

function standing({ state, opens_at, lapses_at }: SupportRecovery): string {
  const text = m.support.agent;
  if (state === "awaiting_approval") return text.awaiting(moment(lapses_at));
  if (state === "held") return text.held(moment(opens_at ?? lapses_at));
  return text.isOpen(moment(lapses_at));
}

/** A recovery that is under way, and what can be decided about it. */
function UnderWay({ recovery, ...props }: CaseProps & { recovery: SupportRecovery }) {
  const { approving, stopping } = useDeciding(props);
  const text = m.support.agent;
  return (
    <>
      <p>{standing(recovery)}</p>
      {recovery.state === "awaiting_approval" && recovery.started_by_you ? (
        <p class="small">{text.notYours}</p>
      ) : null}
      <ProblemNote
        key={approving.turn + stopping.turn}
        problem={approving.problem ?? stopping.problem}
      />
      {props.seen.may_act ? (
        <div class="actions">
          <Button busy={stopping.busy} onClick={() => void stopping.run()}>
            {text.stop}
          </Button>
          {recovery.may_approve ? (
            <Button
              look="go"
              className="end"
              busy={approving.busy}
              onClick={() => void approving.run()}
            >
              {text.approve}
            </Button>
          ) : null}
        </div>
      ) : null}
    </>
  );
}

/** The way back in that support can open. */
export function RecoveryCard(props: CaseProps) {
  const { recovery, two_step, may_act } = props.seen;
  const text = m.support.agent;
  if (recovery) {
    return (
      <Card title={text.recovery}>
        <UnderWay {...props} recovery={recovery} />
      </Card>
    );
  }
  const reason = two_step.enabled_at ? text.notAllowed : text.notNeeded;
  const possible = may_act && two_step.enabled_at;
  return (
    <Card title={text.recovery}>
      {possible ? <StartRecovery {...props} /> : <Note kind="soft">{reason}</Note>}
    </Card>
  );
}

import { describeAgent } from "../../agent";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ProblemNote } from "../../ui/problem-note";
import { Row } from "../account/row";
import type { CaseProps } from "./account";

function useEnding({ held, changed }: CaseProps) {
  return useAction(async (): Promise<Problem | null> => {
    const params = { path: { id: held.account }, query: { ticket: held.ticket } };
    const call = strongApi.DELETE("/api/v1/support/accounts/{id}/sessions", { params });
    const ended = await answer(call);
    if (!ended.ok) return ended.problem;
    await changed(m.support.agent.ended);
    return null;
  });
}

/** Where the account is signed in; an administrator can end that. */
export function SessionsCard({ mayEnd, ...props }: CaseProps & { mayEnd: boolean }) {
  const ending = useEnding(props);
  const { signedIn, lastUsed, from } = m.sessions;
  const { sessions } = props.seen;
  const end = (
    <Button busy={ending.busy} onClick={() => void ending.run()}>
      {m.support.agent.endSessions}
    </Button>
  );
  return (
    <Card title={m.support.agent.sessions} action={mayEnd && sessions.length > 0 ? end : null}>
      <ProblemNote key={ending.turn} problem={ending.problem} />
      <ul class="rows">
        {sessions.map((one) => (
          <li key={one.id}>
            <Row
              title={describeAgent(one.user_agent)}
              text={[
                signedIn(moment(one.created_at)),
                lastUsed(moment(one.last_used_at)),
                from(one.address),
              ].join(", ")}
            />
          </li>
        ))}
      </ul>
      {sessions.length === 0 ? <p class="small">{m.support.agent.nowhere}</p> : null}
    </Card>
  );
}

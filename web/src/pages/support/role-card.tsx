import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ProblemNote } from "../../ui/problem-note";
import type { CaseProps } from "./account";

const PATH = "/api/v1/support/accounts/{id}/role";

function useChanging({ held, seen, changed }: CaseProps) {
  const { account: id, ticket } = held;
  return useAction(async (): Promise<Problem | null> => {
    const text = m.support.agent;
    const done = seen.role
      ? await answer(strongApi.DELETE(PATH, { params: { path: { id }, query: { ticket } } }))
      : await answer(strongApi.PUT(PATH, { params: { path: { id } }, body: { ticket } }));
    if (!done.ok) return done.problem;
    await changed(seen.role ? text.dismissed : text.appointed);
    return null;
  });
}

/** An administrator appoints the account to support, or dismisses it. */
export function RoleCard(props: CaseProps) {
  const changing = useChanging(props);
  const text = m.support.agent;
  const { role, two_step } = props.seen;
  const possible = role || two_step.enabled_at;
  return (
    <Card title={text.role}>
      <p>{text.roleText}</p>
      <ProblemNote key={changing.turn} problem={changing.problem} />
      {possible ? (
        <div class="actions">
          <Button busy={changing.busy} onClick={() => void changing.run()}>
            {role ? text.dismiss : text.appoint}
          </Button>
        </div>
      ) : (
        <p class="small">
          {text.twoStep}: {text.off}
        </p>
      )}
    </Card>
  );
}

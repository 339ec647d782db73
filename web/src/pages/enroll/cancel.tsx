import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { ProblemNote } from "../../ui/problem-note";

async function stop(id: string): Promise<Problem | null> {
  const path = { id };
  const call = api.DELETE("/api/v1/two-step/enrollments/{id}", { params: { path } });
  const stopped = await answer(call);
  const gone = stopped.ok || stopped.problem.status === 404 || stopped.problem.status === 410;
  if (gone) navigate(addresses.account);
  return gone ? null : stopped.problem;
}

/** The way out of every step, with one question first. */
export function Cancel({ id }: { id: string }) {
  const [asking, setAsking] = useState(false);
  const action = useAction(stop);
  const { title, text, stay, leave } = m.enroll.cancel;
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {m.common.cancel}
      </Button>
      {asking ? (
        <Dialog title={title} onCancel={() => setAsking(false)}>
          <p>{text}</p>
          <ProblemNote key={action.turn} problem={action.problem} />
          <div class="actions">
            <Button look="go" className="end" onClick={() => setAsking(false)}>
              {stay}
            </Button>
            <Button busy={action.busy} onClick={() => void action.run(id)}>
              {leave}
            </Button>
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

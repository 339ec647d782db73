import { useEffect, useRef } from "preact/hooks";
import { answer } from "../api/client";
import { api } from "../api/signed-in";
import { m } from "../messages";
import { type Question, question } from "../reauthenticate";
import { usePath } from "../router";
import { useStore } from "../store";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { ProblemNote } from "./problem-note";
import { ProofForm } from "./proof-form";
import { useLoaded } from "./use-loaded";

/** Whoever leaves the page that asked, by Back or by being signed out, does not answer any more. */
function useLeaving(leave: () => void): void {
  const path = usePath();
  const first = useRef(path);
  useEffect(() => {
    if (path !== first.current) leave();
  }, [path]);
}

function ProofDialog({ asked }: { asked: Question }) {
  const status = useLoaded(() => answer(api.GET("/api/v1/two-step")));
  const cancel = () => asked.settle(null);
  useLeaving(cancel);
  const text = m.reauthenticate;
  const known = status?.ok ? status.value : null;
  const strong = asked.strength === "strong" && known?.enabled;
  return (
    <Dialog title={text.title} onCancel={cancel}>
      <p>{strong ? text.strong : text.text}</p>
      {known ? (
        <ProofForm
          asked={asked}
          offer={{
            twoStep: known.enabled,
            sms: known.enabled && known.phone?.verified === true && !strong,
            digits: known.authenticators.map((one) => one.digits),
            ring: known.authenticators.every((one) => one.period === 30),
          }}
        />
      ) : (
        <>
          <ProblemNote problem={status && !status.ok ? status.problem : null} />
          <div class="actions">
            <Button look="quiet" onClick={cancel}>
              {m.common.cancel}
            </Button>
          </div>
        </>
      )}
      {strong ? <p class="small">{text.noApp}</p> : null}
    </Dialog>
  );
}

/** Asks for password and code above the page whenever `reauthenticate()` waits. */
export function ReauthenticateDialog() {
  const asked = useStore(question);
  return asked ? <ProofDialog asked={asked} /> : null;
}

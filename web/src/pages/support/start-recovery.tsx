import { useState } from "preact/hooks";
import { answer } from "../../api/client";
import { fieldError, type Problem } from "../../api/problem";
import type { paths } from "../../api/schema";
import { strongApi } from "../../api/signed-in";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { SelectField } from "../../ui/select-field";
import type { CaseProps } from "./account";

type Start =
  paths["/api/v1/support/accounts/{id}/recovery"]["post"]["requestBody"]["content"]["application/json"];
type Evidence = Start["evidence"];

function useStarting({ held, changed }: CaseProps) {
  return useAction(async (evidence: Evidence, reason: string): Promise<Problem | null> => {
    const params = { path: { id: held.account } };
    const body = { ticket: held.ticket, evidence, reason };
    const call = strongApi.POST("/api/v1/support/accounts/{id}/recovery", { params, body });
    const started = await answer(call);
    if (started.ok) await changed(m.support.agent.started);
    return started.ok ? null : started.problem;
  });
}

/** Evidence and reason, before a recovery is started. */
export function StartRecovery(props: CaseProps) {
  const text = m.support.agent;
  const kinds = Object.keys(text.evidenceKinds) as Evidence[];
  const [evidence, setEvidence] = useState<Evidence>("in_person");
  const [reason, setReason] = useState("");
  const action = useStarting(props);
  return (
    <Form className="stack" onSubmit={() => void action.run(evidence, reason.trim())}>
      <p>{text.recoveryText}</p>
      <ProblemNote key={action.turn} problem={action.problem} />
      <SelectField
        label={text.evidence}
        name="evidence"
        hint={text.evidenceHint}
        value={evidence}
        options={kinds.map((kind) => [kind, text.evidenceKinds[kind]] as const)}
        onInput={(value) => setEvidence(value as Evidence)}
      />
      <Field
        label={text.reason}
        autocomplete="off"
        hint={text.reasonHint}
        value={reason}
        onInput={setReason}
        error={fieldError(action.problem, "/reason")}
      />
      <div class="actions">
        <Button look="go" type="submit" className="end" busy={action.busy}>
          {text.start}
        </Button>
      </div>
    </Form>
  );
}

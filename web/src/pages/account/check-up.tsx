import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ProblemNote } from "../../ui/problem-note";
import { focusTitle } from "../../ui/title";
import type { SettingsProps } from "./account";
import { beginReplacing } from "./begin";
import { Row } from "./row";

function useAnswering(changed: SettingsProps["changed"]) {
  return useAction(async (said: "all_fine" | "later"): Promise<Problem | null> => {
    const text = m.account.checkUp;
    const noted = await answer(api.POST("/api/v1/two-step/check-up", { body: { answer: said } }));
    if (!noted.ok) return noted.problem;
    await changed(said === "all_fine" ? text.noted : text.again);
    // The button that had the focus is gone with the question.
    focusTitle();
    return null;
  });
}

/** The one authenticator's way to a new phone; where there are several, each has its own below. */
function Move({ twoStep }: Pick<SettingsProps, "twoStep">) {
  const [one, ...others] = twoStep.authenticators;
  const move = useAction(async () => (one ? beginReplacing(one.id, one.name) : null));
  if (!one || others.length > 0) return null;
  return (
    <>
      <Row title={m.factors.authenticators} text={m.account.checkUp.app}>
        <Button
          name={m.factors.replace.of(one.name)}
          busy={move.busy}
          onClick={() => void move.run()}
        >
          {m.factors.replace.button}
        </Button>
      </Row>
      <ProblemNote key={move.turn} problem={move.problem} />
    </>
  );
}

/** Asked once, some weeks after turning on: whether everything is still at hand, and what to do where it is not. */
export function CheckUp({ twoStep, changed }: SettingsProps) {
  const answering = useAnswering(changed);
  const text = m.account.checkUp;
  return (
    <Card title={text.title}>
      <p>{text.text}</p>
      <Move twoStep={twoStep} />
      <Row title={m.factors.emergencyCode} text={text.code}>
        <a class="btn" href={addresses.emergencyCode}>
          {m.factors.newCode}
        </a>
      </Row>
      <ProblemNote key={answering.turn} problem={answering.problem} />
      <div class="actions">
        <Button look="quiet" busy={answering.busy} onClick={() => void answering.run("later")}>
          {text.later}
        </Button>
        <Button
          look="go"
          className="end"
          busy={answering.busy}
          onClick={() => void answering.run("all_fine")}
        >
          {text.fine}
        </Button>
      </div>
    </Card>
  );
}

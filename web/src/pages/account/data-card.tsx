import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { strongApi } from "../../api/signed-in";
import { useConfig } from "../../config";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { downloadText } from "../../ui/download";
import { ProblemNote } from "../../ui/problem-note";
import { Row } from "./row";

function Download() {
  const { product_name } = useConfig();
  const text = m.account.data;
  const action = useAction(async (): Promise<Problem | null> => {
    const kept = await answer(strongApi.GET("/api/v1/account/export"));
    if (!kept.ok) return kept.problem;
    const json = JSON.stringify(kept.value, null, 2);
    downloadText(json, text.file(product_name), "application/json");
    announce(text.downloaded);
    return null;
  });
  return (
    <>
      <Row title={text.download} text={text.downloadText}>
        <Button busy={action.busy} onClick={() => void action.run()}>
          {text.downloadButton}
        </Button>
      </Row>
      <ProblemNote key={action.turn} problem={action.problem} />
    </>
  );
}

/** What happened to the account, what is kept of it, and its end. */
export function DataCard() {
  const text = m.account.data;
  return (
    <Card title={text.title}>
      <Row title={text.events} text={text.eventsText}>
        <a class="btn" href={addresses.events}>
          {text.showEvents}
        </a>
      </Row>
      <hr class="rule" />
      <Download />
      <hr class="rule" />
      <Row title={text.delete} text={text.deleteText}>
        <a class="btn" href={addresses.deleteAccount}>
          {text.deleteButton}
        </a>
      </Row>
    </Card>
  );
}

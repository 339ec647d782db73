import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { linkToken } from "../../link-token";
import { m } from "../../messages";
import { useStore } from "../../store";
import { LinkOver } from "../password/link-over";
import { LinkQuestion, type Outcome } from "../password/link-question";

/** What came of it, with the way on. */
function Said({ title, children }: { title: string; children: string }) {
  return (
    <LinkOver key={title} title={title} next={m.support.stop.next}>
      {children}
    </LinkOver>
  );
}

/** The page behind the link that stops a recovery. */
export default function Stop() {
  const link = useStore(linkToken);
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  const text = m.support.stop;
  if (outcome === "done") return <Said title={text.doneTitle}>{text.done}</Said>;
  if (outcome === "over") return <Said title={text.overTitle}>{text.over}</Said>;
  if (link?.page !== "stop") return <Said title={text.overTitle}>{m.password.reset.missing}</Said>;
  const { token } = link;
  const stop = () => answer(anyone.POST("/api/v1/support-recoveries/stop", { body: { token } }));
  return <LinkQuestion key={token} text={text} weight="soft" use={stop} onOutcome={setOutcome} />;
}

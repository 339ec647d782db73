import { useState } from "preact/hooks";
import { answer, anyone } from "../../api/client";
import { linkToken } from "../../link-token";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useStore } from "../../store";
import { session } from "../../tabs";
import { Title } from "../../ui/title";
import { LinkOver } from "./link-over";
import { LinkQuestion, type Outcome } from "./link-question";

async function takeBack(token: string) {
  const undone = await answer(anyone.POST("/api/v1/undo", { body: { token } }));
  if (undone.ok && session.state.get().kind === "signed_in") await session.refresh();
  return undone;
}

function Done() {
  const text = m.password.undo;
  return (
    <main class="page tiny" id="content" key="done">
      <Title>{text.doneTitle}</Title>
      <p>{text.done}</p>
      <div class="actions">
        <a class="btn go end" href={addresses.forgotPassword}>
          {text.next}
        </a>
      </div>
    </main>
  );
}

/** The page behind the link that takes back a turning-on or an e-mail change. */
export default function Undo() {
  const link = useStore(linkToken);
  const [outcome, setOutcome] = useState<Outcome>("waiting");
  if (outcome === "done") return <Done />;
  if (outcome === "over") {
    return <LinkOver title={m.password.reset.overTitle}>{m.password.undo.over}</LinkOver>;
  }
  if (link?.page !== "undo") {
    return <LinkOver title={m.password.undo.title}>{m.password.reset.missing}</LinkOver>;
  }
  const { token } = link;
  return (
    <LinkQuestion
      key={token}
      text={m.password.undo}
      weight="warn"
      use={() => takeBack(token)}
      onOutcome={setOutcome}
    />
  );
}

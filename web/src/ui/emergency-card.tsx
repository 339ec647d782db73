import type { ComponentChildren } from "preact";
import { useOwnAccount } from "../account";
import type { EmergencyCode } from "../api/types";
import { useConfig } from "../config";
import { day, m } from "../messages";
import { server } from "../place";
import { announce } from "./announce";
import { Breakable } from "./breakable";
import { Button } from "./button";
import { CopyButton } from "./copy-button";
import { downloadText } from "./download";
import { Icon } from "./icon";
import { Note } from "./note";
import { TickBox } from "./tick-box";
import { type Storing, useLeaveWarning } from "./use-storing";

interface Card {
  title: string;
  lines: [string, string][];
  use: string;
}

/** What stands on paper and in the file beside the code itself. */
function useCard(code: EmergencyCode): Card {
  const { product_name } = useConfig();
  const account = useOwnAccount();
  const { card } = m.enroll.emergency;
  const lines: Card["lines"] = [
    [card.name, account ? `${account.first_name} ${account.last_name}` : ""],
    [card.account, account?.email ?? ""],
    [card.issuer, `${product_name}, ${server()}`],
    [card.issued, day(code.issued_at)],
  ];
  const known = lines.filter(([, value]) => value !== "");
  return { title: card.title(product_name), lines: known, use: card.use };
}

/** The card as the text of a file. */
function asText(card: Card, code: string): string {
  const lines = card.lines.map(([label, value]) => `${label}: ${value}`);
  return [card.title, "", code, "", ...lines, "", card.use, ""].join("\r\n");
}

/** Seen on paper only. */
function PrintedCard({ card, code }: { card: Card; code: string }) {
  return (
    <section class="printed" aria-hidden="true">
      <h2>{card.title}</h2>
      <p class="big-code">{code}</p>
      <dl>
        {card.lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <Breakable>{value}</Breakable>
            </dd>
          </div>
        ))}
      </dl>
      <p>{card.use}</p>
    </section>
  );
}

function Keep({ code, storing }: { code: EmergencyCode; storing: Storing }) {
  const card = useCard(code);
  const { product_name } = useConfig();
  const { emergency } = m.enroll;
  const save = () => {
    downloadText(asText(card, code.code), emergency.card.file(product_name));
    announce(emergency.downloaded);
    storing.stored();
  };
  const print = () => {
    window.print();
    storing.stored();
  };
  return (
    <>
      <div class="actions">
        <CopyButton text={code.code} look="go" onCopied={storing.stored}>
          {emergency.copy}
        </CopyButton>
        <Button onClick={save}>
          <Icon name="download" />
          {emergency.download}
        </Button>
        <Button onClick={print}>
          <Icon name="print" />
          {emergency.print}
        </Button>
      </div>
      <PrintedCard card={card} code={code.code} />
    </>
  );
}

interface EmergencyCardProps {
  code: EmergencyCode;
  storing: Storing;
  /** Says that this code takes an earlier one's place. */
  replaced?: string | false;
  /** What stands between the advice and the box. */
  children?: ComponentChildren;
}

/** The emergency code, shown once: copy, download, print, and the box that says it is kept. */
export function EmergencyCard({ code, storing, replaced, children }: EmergencyCardProps) {
  const { emergency } = m.enroll;
  useLeaveWarning(!storing.ticked);
  return (
    <section class="card">
      {replaced ? (
        <Note kind="warn" role="status">
          {replaced}
        </Note>
      ) : null}
      <p class="unseen">{emergency.name}</p>
      <p class="big-code">{code.code}</p>
      <Keep code={code} storing={storing} />
      <Note kind="warn">{emergency.advice}</Note>
      {children}
      <TickBox
        label={emergency.tick}
        checked={storing.ticked}
        error={storing.error}
        onChange={storing.tick}
      />
    </section>
  );
}

import { useEffect, useRef, useState } from "preact/hooks";
import { answer } from "../../api/client";
import { fieldError, type Problem } from "../../api/problem";
import type { paths } from "../../api/schema";
import { api } from "../../api/signed-in";
import { m, moment } from "../../messages";
import { addresses } from "../../router";
import { type Action, useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { SelectField } from "../../ui/select-field";
import { Title } from "../../ui/title";
import "../../styles/settings.css";
import { what } from "../events/event-row";

type Get = paths["/api/v1/support/events"]["get"];
type Page = Get["responses"][200]["content"]["application/json"];
type FeedEvent = Page["events"][number];
type Of = "all" | "support";

/** Which events were asked for, and for which ticket. */
interface Asked {
  of: Of;
  ticket: string;
}

const read = ({ of, ticket }: Asked, before: string | null) =>
  answer(
    api.GET("/api/v1/support/events", {
      params: { query: { of, ...(of === "all" ? { ticket } : {}), ...(before ? { before } : {}) } },
    }),
  );

function FeedRow({ event }: { event: FeedEvent }) {
  const text = m.support.feed;
  const by = event.ticket ? [m.events.byFor(event.ticket)] : [];
  const refused = event.refused ? [text.refused] : [];
  return (
    <li class="event">
      <strong>{what(event, "agent")}</strong>
      <span class="small">
        <time dateTime={event.at}>{moment(event.at)}</time>,{" "}
        {[text.account(event.account_id), ...by, ...refused].join(", ")}
      </span>
    </li>
  );
}

/** Older pages are added below, so that nobody loses their place. */
function List({ asked, first }: { asked: Asked; first: Page }) {
  const [page, setPage] = useState(first);
  const end = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone with the last page.
  useEffect(() => {
    if (page !== first) end.current?.focus({ preventScroll: true });
  }, [page, first]);
  const action = useAction(async () => {
    const older = await read(asked, page.next);
    if (!older.ok) return older.problem;
    setPage({ events: [...page.events, ...older.value.events], next: older.value.next });
    announce(m.events.shown(older.value.events.length));
    return null;
  });
  return (
    <section class="card">
      <ul class="rows ruled">
        {page.events.map((event) => (
          <FeedRow key={event.id} event={event} />
        ))}
      </ul>
      <ProblemNote key={action.turn} problem={action.problem} />
      {page.next ? (
        <Button busy={action.busy} onClick={() => void action.run()}>
          {m.events.older}
        </Button>
      ) : (
        <p class="small" ref={end} tabIndex={-1}>
          {m.support.feed.end}
        </p>
      )}
    </section>
  );
}

function Question({ action }: { action: Action<[Asked]> }) {
  const [of, setOf] = useState<Of>("all");
  const [ticket, setTicket] = useState("");
  const text = m.support.feed;
  const { kinds } = text;
  return (
    <Form className="card" onSubmit={() => void action.run({ of, ticket: ticket.trim() })}>
      <ProblemNote key={action.turn} problem={action.problem} />
      <SelectField
        label={text.of}
        name="of"
        value={of}
        options={[
          ["all", kinds.all],
          ["support", kinds.support],
        ]}
        onInput={(value) => setOf(value as Of)}
      />
      {of === "all" ? (
        <Field
          label={m.support.agent.ticket}
          autocomplete="off"
          hint={m.support.agent.ticketHint}
          value={ticket}
          onInput={setTicket}
          error={fieldError(action.problem, "/ticket")}
        />
      ) : null}
      <div class="actions">
        <Button look="go" type="submit" busy={action.busy} className="end">
          {text.show}
        </Button>
      </div>
    </Form>
  );
}

/** What happened to all accounts, for administrators. */
export default function Feed() {
  const [shown, setShown] = useState<{ asked: Asked; first: Page } | null>(null);
  const action = useAction(async (asked: Asked): Promise<Problem | null> => {
    const first = await read(asked, null);
    if (first.ok) setShown({ asked, first: first.value });
    return first.ok ? null : first.problem;
  });
  const text = m.support.feed;
  return (
    <main class="page narrow" id="content">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <Question action={action} />
      {shown ? <List key={action.turn} {...shown} /> : null}
      <p class="after">
        <a href={addresses.support}>{m.support.agent.other}</a>
      </p>
    </main>
  );
}

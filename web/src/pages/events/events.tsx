import { useEffect, useRef, useState } from "preact/hooks";
import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { SecurityEvent } from "../../api/types";
import { m } from "../../messages";
import { addresses } from "../../router";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { ProblemNote } from "../../ui/problem-note";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useLoaded } from "../../ui/use-loaded";
import "../../styles/settings.css";
import { EventRow } from "./event-row";

/** Events of one answer. */
const PAGE = 30;

interface Page {
  events: SecurityEvent[];
  next: string | null;
}

const read = (before?: string) =>
  answer(
    api.GET("/api/v1/account/events", {
      params: { query: { limit: PAGE, ...(before ? { before } : {}) } },
    }),
  );

/** Older pages are added below, so that nobody loses their place. */
function List({ first }: { first: Page }) {
  const [page, setPage] = useState(first);
  const end = useRef<HTMLParagraphElement>(null);
  // The button that had the focus is gone with the last page.
  useEffect(() => {
    if (page !== first) end.current?.focus({ preventScroll: true });
  }, [page, first]);
  const action = useAction(async () => {
    const older = await read(page.next ?? undefined);
    if (!older.ok) return older.problem;
    setPage({ events: [...page.events, ...older.value.events], next: older.value.next });
    announce(m.events.shown(older.value.events.length));
    return null;
  });
  if (page.events.length === 0) return <p>{m.events.none}</p>;
  return (
    <section class="card">
      <ul class="rows ruled">
        {page.events.map((event) => (
          <EventRow key={event.id} event={event} reader="owner" />
        ))}
      </ul>
      <ProblemNote key={action.turn} problem={action.problem} />
      {page.next ? (
        <Button busy={action.busy} onClick={() => void action.run()}>
          {m.events.older}
        </Button>
      ) : (
        <p class="small" ref={end} tabIndex={-1}>
          {m.events.end}
        </p>
      )}
    </section>
  );
}

/** What happened to the account, in plain words. */
export default function Events() {
  const loaded = useLoaded(() => read());
  const text = m.events;
  return (
    <main class="page narrow" id="content">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <p class="small">
        {text.help} <a href={addresses.password}>{text.helpLink}</a>
      </p>
      {loaded && !loaded.ok ? <ProblemNote problem={loaded.problem} /> : null}
      {loaded?.ok ? <List first={loaded.value} /> : null}
      {loaded ? null : <CardSkeleton />}
      <p class="after">
        <a href={addresses.account}>{text.back}</a>
      </p>
    </main>
  );
}

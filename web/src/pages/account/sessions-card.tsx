import { describeAgent } from "../../agent";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { ListedSession } from "../../api/types";
import { m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ProblemNote } from "../../ui/problem-note";
import { useReloaded } from "../../ui/use-reloaded";
import { type Changed, sayAndReload } from "./changed";
import { Row } from "./row";

function End({ one, changed }: { one: ListedSession; changed: Changed }) {
  const browser = describeAgent(one.user_agent);
  const text = m.sessions;
  const action = useAction(async (): Promise<Problem | null> => {
    const params = { path: { id: one.id } };
    const ended = await answer(api.DELETE("/api/v1/sessions/{id}", { params }));
    if (!ended.ok && ended.problem.status !== 404) return ended.problem;
    await changed(text.ended(browser));
    return null;
  });
  return (
    <>
      <Button
        look="quiet"
        name={text.endOf(browser)}
        busy={action.busy}
        onClick={() => void action.run()}
      >
        {text.end}
      </Button>
      <ProblemNote key={action.turn} problem={action.problem} />
    </>
  );
}

function Session({ one, changed }: { one: ListedSession; changed: Changed }) {
  const { current, signedIn, lastUsed, from } = m.sessions;
  const used = one.current ? [] : [lastUsed(moment(one.last_used_at))];
  const known = [signedIn(moment(one.created_at)), ...used, from(one.address)];
  return (
    <li>
      <Row
        title={describeAgent(one.user_agent)}
        tag={one.current ? <span class="tag on">{current}</span> : null}
        text={known.join(", ")}
      >
        {one.current ? null : <End one={one} changed={changed} />}
      </Row>
    </li>
  );
}

function useEndOthers(changed: Changed) {
  return useAction(async (): Promise<Problem | null> => {
    const ended = await answer(api.DELETE("/api/v1/sessions"));
    if (!ended.ok) return ended.problem;
    await changed(m.sessions.endedOthers);
    return null;
  });
}

/** Where the account is signed in: this browser, and others that can be signed out from here. */
export function SessionsCard() {
  const { loaded, reload } = useReloaded(() => answer(api.GET("/api/v1/sessions")));
  const changed = sayAndReload(reload);
  const others = useEndOthers(changed);
  const list = loaded?.ok ? loaded.value.sessions : [];
  // This browser first, whatever else is newer.
  const ordered = list.toSorted((a, b) => Number(b.current) - Number(a.current));
  const endOthers = (
    <Button busy={others.busy} onClick={() => void others.run()}>
      {m.sessions.endOthers}
    </Button>
  );
  return (
    <Card title={m.sessions.title} action={list.length > 1 ? endOthers : null}>
      <ProblemNote
        key={others.turn}
        problem={others.problem ?? (loaded && !loaded.ok ? loaded.problem : null)}
      />
      <ul class="rows">
        {ordered.map((one) => (
          <Session key={one.id} one={one} changed={changed} />
        ))}
      </ul>
      {list.length === 1 ? <p class="small">{m.sessions.none}</p> : null}
    </Card>
  );
}

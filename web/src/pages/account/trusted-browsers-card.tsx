import { describeAgent } from "../../agent";
import { answer } from "../../api/client";
import type { Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { TrustedBrowser } from "../../api/types";
import { day, m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Card } from "../../ui/card";
import { ProblemNote } from "../../ui/problem-note";
import { useReloaded } from "../../ui/use-reloaded";
import { type Changed, sayAndReload } from "./changed";
import { Row } from "./row";

function Browser({ one, changed }: { one: TrustedBrowser; changed: Changed }) {
  const name = describeAgent(one.user_agent);
  const text = m.factors.browsers;
  const action = useAction(async (): Promise<Problem | null> => {
    const params = { path: { id: one.id } };
    const call = api.DELETE("/api/v1/two-step/trusted-browsers/{id}", { params });
    const forgotten = await answer(call);
    if (!forgotten.ok && forgotten.problem.status !== 404) return forgotten.problem;
    await changed(text.done(name));
    return null;
  });
  return (
    <li>
      <Row title={name} text={text.until(moment(one.last_used_at), day(one.expires_at))}>
        <Button
          look="quiet"
          name={text.of(name)}
          busy={action.busy}
          onClick={() => void action.run()}
        >
          {text.forget}
        </Button>
        <ProblemNote key={action.turn} problem={action.problem} />
      </Row>
    </li>
  );
}

/** The browsers that skip the second step; only where the operator allows that. */
export function TrustedBrowsersCard({ days }: { days: number }) {
  const list = () => answer(api.GET("/api/v1/two-step/trusted-browsers"));
  const { loaded, reload } = useReloaded(list);
  const changed = sayAndReload(reload);
  const text = m.factors.browsers;
  const browsers = loaded?.ok ? loaded.value.browsers : [];
  return (
    <Card title={text.title}>
      <p>{text.text(days)}</p>
      {loaded && !loaded.ok ? <ProblemNote problem={loaded.problem} /> : null}
      {loaded?.ok && browsers.length === 0 ? <p class="small">{text.none}</p> : null}
      {browsers.length > 0 ? (
        <ul class="rows">
          {browsers.map((one) => (
            <Browser key={one.id} one={one} changed={changed} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

import { m } from "../../messages";
import { Card } from "../../ui/card";
import { EventRow } from "../events/event-row";
import type { CaseProps } from "./account";

/** The newest events; the owner sees the same in words of their own, and this look among them. */
export function EventsCard({ seen }: Pick<CaseProps, "seen">) {
  return (
    <Card title={m.events.title}>
      <p class="small">{m.support.agent.eventsText}</p>
      <ul class="rows ruled">
        {seen.events.map((event) => (
          <EventRow key={event.id} event={event} reader="agent" />
        ))}
      </ul>
    </Card>
  );
}

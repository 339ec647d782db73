import { useMemo } from "preact/hooks";
import { answer } from "../../api/client";
import { localTime } from "../../api/clock";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { announce } from "../../ui/announce";
import { ExpiryWarning } from "../../ui/expiry-warning";
import type { StepProps } from "./wizard";

/** Warns before the enrollment runs out, with one key to extend it, and ends it when it has. */
export function Expiry({ enrollment, flow }: StepProps) {
  const { id, expires_at } = enrollment;
  // Reckoned once for each end: what is learned of the clocks later must not move it.
  const until = useMemo(() => localTime(expires_at), [expires_at]);
  const { title, text, extend, extended, exhausted } = m.enroll.expiry;
  const run = async () => {
    const params = { path: { id } };
    const call = api.POST("/api/v1/two-step/enrollments/{id}/extend", { params });
    const moved = await answer(call);
    if (moved.ok) announce(extended);
    return flow.take(moved);
  };
  return (
    <ExpiryWarning
      key={expires_at}
      until={until}
      title={title}
      text={text}
      extend={{ label: extend, run, exhausted }}
      onEnd={flow.end}
    />
  );
}

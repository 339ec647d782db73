import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses } from "../../router";
import { Note } from "../../ui/note";
import { useLoaded } from "../../ui/use-loaded";

/** Shown when an enrollment of this session is still open. */
export function Running() {
  const status = useLoaded(() => answer(api.GET("/api/v1/two-step")));
  if (!status?.ok || !status.value.live_enrollment) return null;
  return (
    <Note kind="soft">
      <p>{m.enroll.start.running}</p>
      <div class="actions">
        <a class="btn" href={addresses.enroll}>
          {m.enroll.start.resume}
        </a>
      </div>
      <p class="small">{m.enroll.start.restart}</p>
    </Note>
  );
}

import { useEffect } from "preact/hooks";
import { localTime } from "../../api/clock";
import type { Challenge } from "../../api/types";
import { m } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { useSecondsUntil } from "../../ui/countdown";
import { Title } from "../../ui/title";
import { challenge } from "./challenge";
import { SecondStepForm } from "./second-step-form";

function backToPassword(): void {
  challenge.set(null);
  navigate(addresses.signIn + location.search, { replace: true });
}

/** The page while a challenge is held. */
function Held({ held }: { held: Challenge }) {
  const left = useSecondsUntil(localTime(held.expires_at));
  const over = left === 0;
  useEffect(() => {
    if (!over) return;
    leaveNotice({ kind: "challengeExpired" });
    backToPassword();
  }, [over]);
  return (
    <main class="page tiny" id="content">
      <Title>{m.signIn.second.title}</Title>
      <SecondStepForm held={held} />
      <p class="after">
        <a href={addresses.signIn + location.search} onClick={() => challenge.set(null)}>
          {m.signIn.second.restart}
        </a>
      </p>
    </main>
  );
}

/** The second step. Without a challenge (after a reload) signing in begins again. */
export default function SecondStep() {
  const held = useStore(challenge);
  useEffect(() => {
    if (!challenge.get()) backToPassword();
  }, []);
  return held ? <Held held={held} /> : <main class="page tiny" id="content" />;
}

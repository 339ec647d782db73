import { useId, useState } from "preact/hooks";
import { localTime } from "../../api/clock";
import type { Challenge, Method } from "../../api/types";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { Button } from "../../ui/button";
import { Icon, type IconName } from "../../ui/icon";
import { ProblemNote } from "../../ui/problem-note";
import { Support } from "../../ui/support";
import { sendChallengeSms } from "./challenge";

const icons: Record<Method, IconName> = {
  authenticator: "phone",
  sms: "message",
  emergency_code: "key",
  recovery_code: "shield",
};

interface WaysProps {
  held: Challenge;
  way: Method;
  onChoose(way: Method): void;
}

function label(method: Method, phone: string): string {
  const text = m.signIn.second;
  const labels: Record<Method, string> = {
    authenticator: text.useAuthenticator,
    sms: text.useSms(phone),
    emergency_code: text.useEmergencyCode,
    recovery_code: text.useRecoveryCode,
  };
  return labels[method];
}

/** The emergency code is a last resort, and what support started the very last, so neither comes first. */
const lateness: Record<Method, number> = {
  authenticator: 0,
  sms: 0,
  emergency_code: 1,
  recovery_code: 2,
};

function others(held: Challenge, way: Method) {
  const rest = held.methods.filter((one) => one.method !== way);
  return rest.toSorted((a, b) => lateness[a.method] - lateness[b.method]);
}

/** Support, where even the emergency code is gone. */
function LastResort() {
  return (
    <p class="small">
      {m.signIn.second.lostAll} <Support /> {m.signIn.second.needsMailbox}
    </p>
  );
}

/** Sends a text message unless one was sent a moment ago, then shows that way. */
function useChoice({ held, onChoose }: WaysProps) {
  return useAction(async (method: Method, phone: string) => {
    const recent = held.sms && localTime(held.sms.resend_at) > Date.now();
    if (method === "sms" && !recent) {
      const sent = await sendChallengeSms(held);
      if (!sent.ok) return sent.problem;
      announce(m.signIn.second.smsSent(phone));
    }
    onChoose(method);
    return null;
  });
}

/** "Try another way": the second steps that are not shown now. */
export function Ways(props: WaysProps) {
  const { held, way } = props;
  const [open, setOpen] = useState(false);
  const id = useId();
  const choose = (method: Method) => {
    setOpen(false);
    props.onChoose(method);
  };
  const choice = useChoice({ held, way, onChoose: choose });
  return (
    <div class="stack">
      <div class="row">
        <strong class="grow">{m.signIn.second.noAccess[way]}</strong>
        <button
          type="button"
          class="btn quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {m.signIn.second.another}
        </button>
      </div>
      <div id={id} class="stack" hidden={!open}>
        <ProblemNote key={choice.turn} problem={choice.problem} />
        {others(held, way).map(({ method, phone }) => (
          <Button
            key={method}
            className="choice"
            busy={choice.busy}
            onClick={() => void choice.run(method, phone ?? "")}
          >
            <Icon name={icons[method]} />
            {label(method, phone ?? "")}
          </Button>
        ))}
        <LastResort />
      </div>
    </div>
  );
}

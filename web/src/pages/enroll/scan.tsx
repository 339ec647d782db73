import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { Provisioning } from "../../api/types";
import { grouped } from "../../codes";
import { m } from "../../messages";
import { levelOf } from "../../place";
import { Button } from "../../ui/button";
import { CopyButton } from "../../ui/copy-button";
import { Icon } from "../../ui/icon";
import { ProblemNote } from "../../ui/problem-note";
import { Qr } from "../../ui/qr";
import { CardSkeleton } from "../../ui/skeleton";
import { useLoaded } from "../../ui/use-loaded";
import { Apps } from "./apps";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
import type { StepProps } from "./wizard";

/** On a phone the app is on the same device, so its link leads and the QR code comes second. */
const isTouch = () => matchMedia("(hover: none) and (pointer: coarse)").matches;

function Key({ secret }: { secret: string }) {
  return (
    <p class="key">
      {grouped(secret)
        .split(" ")
        .map((group, index) => (
          <span key={index}>{group} </span>
        ))}
    </p>
  );
}

function Details({ uri }: { uri: string }) {
  const { pathname, searchParams } = new URL(uri);
  const email = decodeURIComponent(pathname).split(":").at(-1) ?? "";
  return <p class="small">{m.enroll.scan.details(email, searchParams.get("issuer") ?? "")}</p>;
}

interface SecretProps {
  provisioning: Provisioning;
  touch: boolean;
}

function Text({ provisioning, touch }: SecretProps) {
  const text = m.enroll.scan;
  return (
    <div class="stack">
      <div>
        <h2 aria-level={levelOf(2)}>{touch ? text.onThisPhone : text.cantScan}</h2>
        <p>{touch ? text.onThisPhoneText : text.cantScanText}</p>
      </div>
      {touch ? null : <Key secret={provisioning.secret} />}
      <div class="actions">
        <a class={touch ? "btn go" : "btn"} href={provisioning.otpauth_uri}>
          <Icon name="phone" />
          {touch ? text.openTouch : text.open}
        </a>
        <CopyButton text={provisioning.secret}>{text.copy}</CopyButton>
      </div>
      {touch ? <Key secret={provisioning.secret} /> : null}
      <Details uri={provisioning.otpauth_uri} />
    </div>
  );
}

function Picture({ provisioning, touch }: SecretProps) {
  const { qr } = provisioning;
  return (
    <div class="stack">
      {touch ? <p class="small">{m.enroll.scan.otherDevice}</p> : null}
      <Qr size={qr.size} path={qr.path} name={m.enroll.scan.qr} />
    </div>
  );
}

/** The key lives in this component only, so it is gone from memory and page with the step. */
function Secret({ enrollment, flow }: StepProps) {
  const touch = isTouch();
  const path = { id: enrollment.id };
  const loaded = useLoaded(async () => {
    const call = api.GET("/api/v1/two-step/enrollments/{id}/authenticator", { params: { path } });
    const outcome = await answer(call);
    if (!outcome.ok) flow.refuse(outcome.problem);
    return outcome;
  });
  if (!loaded) return <CardSkeleton />;
  if (!loaded.ok) return <ProblemNote problem={loaded.problem} />;
  const parts = { provisioning: loaded.value, touch };
  return (
    <section class={touch ? "card" : "card scan"}>
      {touch ? <Text {...parts} /> : <Picture {...parts} />}
      {touch ? <hr class="rule" /> : null}
      {touch ? <Picture {...parts} /> : <Text {...parts} />}
    </section>
  );
}

/** Step 2: the key of the new authenticator, as a picture, a link and text. */
export function Scan({ enrollment, flow }: StepProps) {
  const text = m.enroll.scan;
  return (
    <Frame enrollment={enrollment} at="scan" title={isTouch() ? text.titleTouch : text.title}>
      <Apps />
      <Secret enrollment={enrollment} flow={flow} />
      <div class="actions">
        <Button onClick={() => flow.go("information")}>{m.common.back}</Button>
        <Cancel id={enrollment.id} />
        <Button look="go" className="end" onClick={() => flow.go("verify")}>
          {m.common.next}
        </Button>
      </div>
    </Frame>
  );
}

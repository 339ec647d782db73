import type { ComponentType } from "preact";
import type { Enrollment } from "../../api/types";
import { duties, restrictionOf } from "../../guard";
import { m } from "../../messages";
import { addresses, type StepAddress } from "../../router";
import { session } from "../../tabs";
import { ErrorPage } from "../../ui/error-page";
import { Illustration } from "../../ui/illustration";
import { Main } from "../../ui/main";
import { PageSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import type { PageProps } from "..";
import "../../styles/wizard.css";
import { Done } from "./done";
import { EmergencyCodeStep } from "./emergency-code";
import { Expiry } from "./expiry";
import { Information } from "./information";
import { Phone } from "./phone";
import { Scan } from "./scan";
import { SmsCode } from "./sms-code";
import { type Flow, pageOf, useFlow } from "./use-flow";
import { Verify } from "./verify";

/** What every step gets. */
export interface StepProps {
  enrollment: Enrollment;
  flow: Flow;
}

const pages: Record<Exclude<StepAddress, "done">, ComponentType<StepProps>> = {
  information: Information,
  scan: Scan,
  verify: Verify,
  phone: Phone,
  "sms-code": SmsCode,
  "emergency-code": EmergencyCodeStep,
};

/** It ran out, was stopped, or belongs to another session. */
function Ended({ enabled }: { enabled: boolean }) {
  const restriction = restrictionOf(session.state.get());
  const unrestricted = enabled ? addresses.account : addresses.start;
  const restart = restriction ? duties[restriction] : unrestricted;
  const { endedTitle, endedText, restart: again, account } = m.enroll.expiry;
  const toAccount = restart === addresses.account;
  return (
    <Main className="page tiny">
      <Illustration name="ended" />
      <Title>{endedTitle}</Title>
      <p>{endedText}</p>
      <div class="actions">
        {restriction || toAccount ? null : (
          <a class="btn quiet" href={addresses.account}>
            {account}
          </a>
        )}
        <a class="btn go end" href={restart}>
          {toAccount ? account : again}
        </a>
      </div>
    </Main>
  );
}

/** The set-up of an authenticator, step by step. The server's stage decides what is shown. */
export default function Wizard({ route }: PageProps) {
  const flow = useFlow(route.step);
  const { state } = flow;
  if (state.kind === "loading") return <PageSkeleton />;
  if (state.kind === "failed") return <ErrorPage code={state.problem.code} onRetry={flow.reload} />;
  if (state.kind === "ended") return <Ended enabled={state.enabled} />;
  if (state.kind === "done") return <Done purpose={state.purpose} steps={state.steps} />;
  const shown = pageOf(state, route.step);
  if (!shown || shown === "done") return <PageSkeleton />;
  const Step = pages[shown];
  return (
    <>
      <Step key={shown} enrollment={state.enrollment} flow={flow} />
      <Expiry enrollment={state.enrollment} flow={flow} />
    </>
  );
}

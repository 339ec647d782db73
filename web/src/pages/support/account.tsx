import { useEffect } from "preact/hooks";
import { useOwnAccount } from "../../account";
import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { SupportedAccount } from "../../api/types";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useStore } from "../../store";
import { ProblemNote } from "../../ui/problem-note";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useReloaded } from "../../ui/use-reloaded";
import "../../styles/settings.css";
import { type Changed, sayAndReload } from "../account/changed";
import { type Case, heldCase } from "./case";
import { EventsCard } from "./events-card";
import { FactsCard } from "./facts-card";
import { RecoveryCard } from "./recovery-card";
import { RoleCard } from "./role-card";
import { SessionsCard } from "./sessions-card";

/** What the cards show, and what they call after a change. */
export interface CaseProps {
  held: Case;
  seen: SupportedAccount;
  changed: Changed;
}

const look = ({ account, ticket }: Case) =>
  answer(
    api.GET("/api/v1/support/accounts/{id}", {
      params: { path: { id: account }, query: { ticket } },
    }),
  );

function Cards(props: CaseProps) {
  const own = useOwnAccount();
  const administers = own?.role === "admin" && props.seen.may_act;
  return (
    <>
      <FactsCard {...props} />
      <RecoveryCard {...props} />
      <SessionsCard {...props} mayEnd={administers} />
      {administers ? <RoleCard {...props} /> : null}
      <EventsCard {...props} />
    </>
  );
}

function Seen({ held }: { held: Case }) {
  const { loaded, reload } = useReloaded(() => look(held));
  const text = m.support.agent;
  return (
    <main class="page" id="content">
      <Title>{text.title}</Title>
      <p>{text.text(held.ticket)}</p>
      {loaded && !loaded.ok ? <ProblemNote problem={loaded.problem} /> : null}
      {loaded?.ok ? <Cards held={held} seen={loaded.value} changed={sayAndReload(reload)} /> : null}
      {loaded ? null : <CardSkeleton />}
      <p class="after">
        <a href={addresses.support}>{text.other}</a>
      </p>
    </main>
  );
}

/** An account as support sees it. Without a case, as after a reload, it has to be found first. */
export default function SupportAccount() {
  const held = useStore(heldCase);
  useEffect(() => {
    if (!heldCase.get()) navigate(addresses.support, { replace: true });
  }, []);
  return held ? <Seen key={held.account} held={held} /> : <main class="page" id="content" />;
}

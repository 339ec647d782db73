import { loadAccount } from "../../account";
import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { Account, TwoStep } from "../../api/types";
import { m } from "../../messages";
import { ErrorPage } from "../../ui/error-page";
import { later } from "../../ui/later";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useReloaded } from "../../ui/use-reloaded";
import "../../styles/settings.css";
import { type Changed, sayAndReload } from "./changed";
import { DataCard } from "./data-card";
import { Encouragement } from "./encouragement";
import { FactorsCard } from "./factors-card";
import { MissingCode } from "./missing-code";
import { PasswordCard } from "./password-card";
import { ProfileCard } from "./profile-card";
import { Saved } from "./saved";

const CheckUp = later(async () => (await import("./check-up")).CheckUp);
const SessionsCard = later(async () => (await import("./sessions-card")).SessionsCard);
const SupportCard = later(async () => (await import("./support-card")).SupportCard);
const TrustedBrowsersCard = later(
  async () => (await import("./trusted-browsers-card")).TrustedBrowsersCard,
);

/** What the cards show, and what they call after a change. */
export interface SettingsProps {
  account: Account;
  twoStep: TwoStep;
  changed: Changed;
}

async function load() {
  const [account, twoStep] = await Promise.all([
    loadAccount(),
    answer(api.GET("/api/v1/two-step")),
  ]);
  if (!account.ok) return account;
  if (!twoStep.ok) return twoStep;
  return { ok: true as const, value: { account: account.value, twoStep: twoStep.value } };
}

function Cards(settings: SettingsProps) {
  const { twoStep } = settings;
  return (
    <>
      {twoStep.enabled ? null : <Encouragement policy={twoStep.policy} />}
      {twoStep.enabled && !twoStep.emergency_code ? <MissingCode /> : null}
      {twoStep.check_up_due ? <CheckUp {...settings} /> : null}
      <ProfileCard {...settings} />
      <PasswordCard {...settings} />
      {twoStep.enabled ? <FactorsCard {...settings} /> : null}
      {twoStep.enabled && twoStep.policy.trusted_browser_days > 0 ? (
        <TrustedBrowsersCard days={twoStep.policy.trusted_browser_days} />
      ) : null}
      <SessionsCard />
      {settings.account.role ? <SupportCard /> : null}
      <DataCard />
    </>
  );
}

/** The person's own page: who they are, how they sign in, and where they are signed in. */
export default function AccountPage() {
  const { loaded, reload } = useReloaded(load);
  if (loaded && !loaded.ok) {
    return <ErrorPage code={loaded.problem.code} onRetry={() => location.reload()} />;
  }
  return (
    <main class="page" id="content">
      <Title>{m.account.title}</Title>
      <p>{m.account.text}</p>
      <Saved />
      {loaded ? (
        <Cards {...loaded.value} changed={sayAndReload(reload)} />
      ) : (
        <>
          <CardSkeleton />
          <CardSkeleton />
          <CardSkeleton />
        </>
      )}
    </main>
  );
}

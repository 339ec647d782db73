import { answer } from "../../api/client";
import { api } from "../../api/signed-in";
import type { Account, TwoStep } from "../../api/types";
import { day, m } from "../../messages";
import { ErrorPage } from "../../ui/error-page";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useLoaded } from "../../ui/use-loaded";
import { TwoStepSection } from "./two-step-section";

function Profile({ account }: { account: Account }) {
  const text = m.account;
  return (
    <section class="card">
      <h2>{text.profile}</h2>
      <dl>
        <dt>{text.name}</dt>
        <dd>
          {account.first_name} {account.last_name}
        </dd>
        <dt>{text.email}</dt>
        <dd>{account.email}</dd>
        <dt>{text.phone}</dt>
        <dd>{account.phone?.masked ?? text.noPhone}</dd>
      </dl>
    </section>
  );
}

function PasswordAuthentication({ account, twoStep }: { account: Account; twoStep: TwoStep }) {
  const text = m.account;
  return (
    <section class="card">
      <h2>{text.section}</h2>
      <div class="row">
        <span class="grow">
          <strong>{text.password}</strong>
          <span>{text.passwordChanged(day(account.password_changed_at))}</span>
        </span>
      </div>
      <hr class="rule" />
      <TwoStepSection twoStep={twoStep} />
    </section>
  );
}

async function load() {
  const [account, twoStep] = await Promise.all([
    answer(api.GET("/api/v1/account")),
    answer(api.GET("/api/v1/two-step")),
  ]);
  if (!account.ok) return account;
  if (!twoStep.ok) return twoStep;
  return { ok: true as const, value: { account: account.value, twoStep: twoStep.value } };
}

/** The person's own page: who they are and how they sign in. */
export default function AccountPage() {
  const loaded = useLoaded(load);
  if (loaded && !loaded.ok) {
    return <ErrorPage code={loaded.problem.code} onRetry={() => location.reload()} />;
  }
  return (
    <main class="page" id="content">
      <Title>{m.account.title}</Title>
      <p>{m.account.text}</p>
      {loaded ? (
        <>
          <Profile account={loaded.value.account} />
          <PasswordAuthentication {...loaded.value} />
        </>
      ) : (
        <>
          <CardSkeleton />
          <CardSkeleton />
        </>
      )}
    </main>
  );
}

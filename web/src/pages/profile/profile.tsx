import { useState } from "preact/hooks";
import { loadAccount, rememberAccount } from "../../account";
import { answer } from "../../api/client";
import { fieldError, type Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import type { Account } from "../../api/types";
import { useConfig } from "../../config";
import { m, ownName } from "../../messages";
import { leaveNotice } from "../../notice";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";
import { SelectField } from "../../ui/select-field";
import { CardSkeleton } from "../../ui/skeleton";
import { Title } from "../../ui/title";
import { useLoaded } from "../../ui/use-loaded";
import { FormActions } from "./form-actions";

type Profile = Pick<Account, "first_name" | "last_name" | "locale">;

async function save(profile: Profile): Promise<Problem | null> {
  const saved = await answer(api.PATCH("/api/v1/account", { body: profile }));
  if (!saved.ok) return saved.problem;
  rememberAccount(saved.value);
  leaveNotice({ kind: "saved", what: "profile" });
  navigate(addresses.account);
  return null;
}

function ProfileForm({ account }: { account: Account }) {
  const { first_name, last_name, locale } = account;
  const [form, setForm] = useState<Profile>({ first_name, last_name, locale });
  const { locales } = useConfig();
  const action = useAction(save);
  const put = (name: keyof Profile) => ({
    name,
    value: form[name],
    onInput: (value: string) => setForm({ ...form, [name]: value }),
  });
  const named = (name: keyof Profile) => ({
    ...put(name),
    error: fieldError(action.problem, `/${name}`),
    turn: action.turn,
  });
  const text = m.profile.edit;
  return (
    <Form className="card" onSubmit={() => void action.run(form)}>
      <ProblemNote key={action.turn} problem={action.problem} />
      <Field label={m.signUp.firstName} autocomplete="given-name" {...named("first_name")} />
      <Field label={m.signUp.lastName} autocomplete="family-name" {...named("last_name")} />
      <SelectField
        label={text.language}
        hint={text.languageHint}
        options={locales.map((one) => [one, ownName(one)] as const)}
        {...put("locale")}
      />
      <FormActions submit={text.submit} busy={action.busy} />
    </Form>
  );
}

/** Changing name and language. */
export default function EditProfile() {
  const account = useLoaded(loadAccount);
  return (
    <main class="page tiny" id="content">
      <Title>{m.profile.edit.title}</Title>
      {account && !account.ok ? <ProblemNote problem={account.problem} /> : null}
      {account?.ok ? <ProfileForm account={account.value} /> : null}
      {account ? null : <CardSkeleton />}
    </main>
  );
}

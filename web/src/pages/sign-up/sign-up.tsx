import { useState } from "preact/hooks";
import { fieldError } from "../../api/problem";
import { useConfig } from "../../config";
import { m, spoken } from "../../messages";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { NewPasswordField, newPasswordError } from "../../ui/new-password-field";
import { Note } from "../../ui/note";

import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { pendingForm, type SignUpForm, signUp } from "./pending";

const blank = { first_name: "", last_name: "", email: "", password: "" };

function SignUpFields() {
  const { password_min_length } = useConfig();
  const [form, setForm] = useState<SignUpForm>(() => pendingForm() ?? blank);
  const action = useAction(async () => {
    const sent = await signUp({ ...form, locale: spoken.get() ?? undefined });
    if (sent.ok) navigate(addresses.confirmEmail);
    return sent.ok ? null : sent.problem;
  });
  const put = (name: keyof typeof blank) => ({
    value: form[name],
    name,
    onInput: (value: string) => setForm({ ...form, [name]: value }),
    error: fieldError(action.problem, `/${name}`),
  });
  const refused = newPasswordError(action.problem, "/password", password_min_length);
  return (
    <Form className="card" onSubmit={() => void action.run()}>
      <ProblemNote key={action.turn} problem={refused ? null : action.problem} />
      <div class="pair">
        <Field label={m.signUp.firstName} autocomplete="given-name" {...put("first_name")} />
        <Field label={m.signUp.lastName} autocomplete="family-name" {...put("last_name")} />
      </div>
      <Field
        label={m.common.email}
        type="email"
        inputMode="email"
        autocomplete="username"
        {...put("email")}
      />
      <NewPasswordField
        {...put("password")}
        name="password"
        action={action}
        obvious={[form.email, form.first_name, form.last_name]}
      />
      <div class="actions">
        <Button look="go" type="submit" busy={action.busy} className="whole">
          {m.signUp.submit}
        </Button>
      </div>
    </Form>
  );
}

/** Creating an account; the next page asks for the mailed code. */
export default function SignUp() {
  const { sign_up } = useConfig();
  return (
    <main class="page tiny" id="content">
      <Title>{m.signUp.title}</Title>
      {sign_up ? (
        <>
          <p>{m.signUp.text}</p>
          <SignUpFields />
        </>
      ) : (
        <Note kind="warn">{m.signUp.closed}</Note>
      )}
      <p class="after">
        {m.signUp.haveAccount} <a href={addresses.signIn}>{m.signIn.submit}</a>
      </p>
    </main>
  );
}

import { useState } from "preact/hooks";
import { explain, fieldError, type Problem } from "../../api/problem";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { PhoneField } from "../../ui/phone-field";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { FormActions } from "./form-actions";
import { startPhoneChange, waitingPhone } from "./pending";

async function begin(number: string): Promise<Problem | null> {
  const sent = await startPhoneChange(number);
  if (sent.ok) navigate(addresses.confirmPhone);
  return sent.ok ? null : sent.problem;
}

/** Entering a phone number; the next page asks for its code. */
export default function ChangePhone() {
  const [phone, setPhone] = useState(() => waitingPhone.get()?.to ?? "");
  const action = useAction(begin);
  const { problem } = action;
  const own = problem?.code === "invalid_phone" || problem?.code === "phone_country_not_allowed";
  const error = own ? explain(problem) : fieldError(problem, "/phone");
  const text = m.profile.phone;
  return (
    <main class="page tiny" id="content">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <Form className="card" onSubmit={() => void action.run(phone.trim())}>
        <ProblemNote key={action.turn} problem={error ? null : problem} />
        <PhoneField
          value={phone}
          onInput={setPhone}
          hint={text.hint}
          error={error}
          turn={action.turn}
        />
        <Note kind="soft">
          <p>{m.enroll.phone.purpose}</p>
          <p>{m.enroll.phone.risk}</p>
        </Note>
        <FormActions submit={text.submit} busy={action.busy} />
      </Form>
    </main>
  );
}

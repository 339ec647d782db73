import { useState } from "preact/hooks";
import { useOwnAccount } from "../../account";
import { answer } from "../../api/client";
import { fieldError, type Problem } from "../../api/problem";
import { api } from "../../api/signed-in";
import { m } from "../../messages";
import { addresses, navigate } from "../../router";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";
import { heldCase } from "./case";

async function find(email: string, ticket: string): Promise<Problem | null> {
  const body = { email, ticket };
  const found = await answer(api.POST("/api/v1/support/accounts/search", { body }));
  if (!found.ok) return found.problem;
  heldCase.set({ account: found.value.id, ticket });
  navigate(addresses.supportAccount);
  return null;
}

/** Why nobody can be helped from here yet. */
function Missing() {
  const account = useOwnAccount();
  const text = m.support.agent;
  if (account && !account.role) return <Note kind="warn">{text.noRole}</Note>;
  if (!account || account.two_step.enabled) return null;
  return (
    <Note kind="warn">
      {text.noTwoStep} <a href={addresses.start}>{text.turnOn}</a>
    </Note>
  );
}

/** An account is found by its whole address, for a ticket. */
export default function Find() {
  const [email, setEmail] = useState("");
  const [ticket, setTicket] = useState("");
  const action = useAction(find);
  const own = useOwnAccount();
  const text = m.support.agent;
  const nobody = action.problem?.code === "not_found" ? text.nobody : undefined;
  return (
    <main class="page tiny" id="content">
      <Title>{text.findTitle}</Title>
      <p>{text.findText}</p>
      <Missing />
      <Form className="card" onSubmit={() => void action.run(email.trim(), ticket.trim())}>
        <ProblemNote key={action.turn} problem={action.problem} text={nobody} />
        <Field
          label={text.address}
          type="email"
          inputMode="email"
          autocomplete="off"
          value={email}
          onInput={setEmail}
          error={fieldError(action.problem, "/email")}
        />
        <Field
          label={text.ticket}
          autocomplete="off"
          hint={text.ticketHint}
          value={ticket}
          onInput={setTicket}
          error={fieldError(action.problem, "/ticket")}
        />
        <div class="actions">
          <Button look="go" type="submit" busy={action.busy} className="whole">
            {text.find}
          </Button>
        </div>
      </Form>
      {own?.role === "admin" ? (
        <p class="after">
          <a href={addresses.supportEvents}>{m.support.feed.title}</a>
        </p>
      ) : null}
      <p class="after">
        <a href={addresses.account}>{m.events.back}</a>
      </p>
    </main>
  );
}

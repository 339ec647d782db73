import { useState } from "preact/hooks";
import { fieldError, type Problem } from "../../api/problem";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Dialog } from "../../ui/dialog";
import { Field } from "../../ui/field";
import { Form } from "../../ui/form";
import { ProblemNote } from "../../ui/problem-note";

/** The longest name that the server takes, in characters. */
const LONGEST = 40;

interface NameDialogProps {
  title: string;
  text?: string;
  /** The name to begin with. */
  name: string;
  submit: string;
  save(name: string): Promise<Problem | null>;
  onCancel(): void;
}

/** Asks what an authenticator is called. */
export function NameDialog({ title, text, submit, save, onCancel, ...props }: NameDialogProps) {
  const [name, setName] = useState(props.name);
  const [early, setEarly] = useState<string | undefined>();
  const action = useAction(save);
  const send = () => {
    const fits = name.trim() !== "" && [...name.trim()].length <= LONGEST;
    setEarly(fits ? undefined : m.fields.name);
    if (fits) void action.run(name.trim());
  };
  const error = early ?? fieldError(action.problem, "/name");
  return (
    <Dialog title={title} onCancel={onCancel}>
      {text ? <p>{text}</p> : null}
      <Form className="stack" onSubmit={send}>
        <ProblemNote key={action.turn} problem={error ? null : action.problem} />
        <Field
          label={m.factors.name}
          hint={m.factors.nameHint}
          name="name"
          autocomplete="off"
          value={name}
          onInput={setName}
          error={error}
        />
        <div class="actions">
          <Button look="quiet" onClick={onCancel}>
            {m.common.cancel}
          </Button>
          <Button look="go" type="submit" className="end" busy={action.busy}>
            {submit}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

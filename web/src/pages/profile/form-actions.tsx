import { m } from "../../messages";
import { addresses } from "../../router";
import { Button } from "../../ui/button";

interface FormActionsProps {
  submit: string;
  busy: boolean;
  /** There is no way back without the change. */
  stay?: boolean;
}

/** The end of a form: back to the account settings without a change, or on. */
export function FormActions({ submit, busy, stay = false }: FormActionsProps) {
  return (
    <div class="actions">
      {stay ? null : (
        <a class="btn quiet" href={addresses.account}>
          {m.common.cancel}
        </a>
      )}
      <Button look="go" type="submit" busy={busy} className="end">
        {submit}
      </Button>
    </div>
  );
}

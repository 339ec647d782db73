import { m } from "../../messages";
import { addresses } from "../../router";
import { Button } from "../../ui/button";

/** The end of a form: back to the account settings without a change, or on. */
export function FormActions({ submit, busy }: { submit: string; busy: boolean }) {
  return (
    <div class="actions">
      <a class="btn quiet" href={addresses.account}>
        {m.common.cancel}
      </a>
      <Button look="go" type="submit" busy={busy} className="end">
        {submit}
      </Button>
    </div>
  );
}

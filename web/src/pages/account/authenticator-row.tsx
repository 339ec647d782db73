import { useState } from "preact/hooks";
import type { TwoStep } from "../../api/types";
import { day, m, moment } from "../../messages";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { ProblemNote } from "../../ui/problem-note";
import { RemoveAuthenticator, RenameAuthenticator } from "./authenticator-dialogs";
import { beginReplacing } from "./begin";
import type { Changed } from "./changed";

/** An authenticator as the server lists it. */
export type Authenticator = TwoStep["authenticators"][number];

interface AuthenticatorRowProps {
  authenticator: Authenticator;
  /** The last one can't be removed. */
  only: boolean;
  changed: Changed;
}

/** One authenticator: what is known of it, and rename, move to a new phone, remove. */
export function AuthenticatorRow({ authenticator, only, changed }: AuthenticatorRowProps) {
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const { id, name, created_at, last_used_at } = authenticator;
  const move = useAction(() => beginReplacing(id, name));
  const { added, lastUsed, rename, replace, remove } = m.factors;
  const dialog = { authenticator, changed, onClose: () => setOpen(null) };
  return (
    <li>
      <div class="row">
        <span class="grow">
          <strong>{name}</strong>
          <span>
            {added(day(created_at))}, {lastUsed(moment(last_used_at))}
          </span>
        </span>
        <div class="actions">
          <Button look="quiet" name={rename.of(name)} onClick={() => setOpen("rename")}>
            {rename.button}
          </Button>
          <Button
            look="quiet"
            name={replace.of(name)}
            busy={move.busy}
            onClick={() => void move.run()}
          >
            {replace.button}
          </Button>
          {only ? null : (
            <Button look="quiet" name={remove.of(name)} onClick={() => setOpen("remove")}>
              {m.account.remove}
            </Button>
          )}
        </div>
      </div>
      <ProblemNote key={move.turn} problem={move.problem} />
      {open === "rename" ? <RenameAuthenticator {...dialog} /> : null}
      {open === "remove" ? <RemoveAuthenticator {...dialog} /> : null}
    </li>
  );
}

import type { Problem } from "../../api/problem";
import { m } from "../../messages";
import { useAction } from "../../ui/action";
import { announce } from "../../ui/announce";
import { ProblemNote } from "../../ui/problem-note";
import { Resend } from "../../ui/resend";
import type { Waiting } from "./pending";

interface ResendCodeProps {
  /** Null after a reload: then there is nobody to send another code to. */
  waiting: Waiting | null;
  /** The page where the address or number is entered. */
  entry: string;
  again(to: string): Promise<Problem | null>;
}

/** Another code, or another address or number. */
export function ResendCode({ waiting, entry, again }: ResendCodeProps) {
  const { resend, resendIn, resent, another } = m.profile.code;
  const action = useAction(async () => {
    const problem = waiting ? await again(waiting.to) : null;
    if (!problem) announce(resent);
    return problem;
  });
  return (
    <>
      <ProblemNote key={action.turn} problem={action.problem} />
      <div class="actions">
        {waiting ? (
          <Resend
            at={waiting.resendAt}
            label={resend}
            waiting={resendIn}
            busy={action.busy}
            onClick={() => void action.run()}
          />
        ) : null}
        <a class="btn quiet" href={entry}>
          {another}
        </a>
      </div>
    </>
  );
}

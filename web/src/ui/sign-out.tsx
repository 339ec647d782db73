import { useOwnEmail } from "../account";
import { answer } from "../api/client";
import { explain, type Problem } from "../api/problem";
import { api } from "../api/signed-in";
import { m } from "../messages";
import { session } from "../tabs";
import { useAction } from "./action";
import { Button } from "./button";

/** Ends the session on the server first: without its word the cookie would sign in again. */
async function signOut(): Promise<Problem | null> {
  const ended = await answer(api.DELETE("/api/v1/sessions/current"));
  if (!ended.ok && ended.problem.status !== 401) return ended.problem;
  session.end("signed_out");
  return null;
}

/** Who is signed in, and the button that ends the session, in the header. */
export function SignOut() {
  const { run, busy, problem } = useAction(signOut);
  const email = useOwnEmail();
  return (
    <div class="who">
      {problem ? (
        <span class="error-text" role="alert">
          {explain(problem)}
        </span>
      ) : null}
      <span class="own-email">{email}</span>
      <Button look="quiet" busy={busy} onClick={() => void run()}>
        {m.common.signOut}
      </Button>
    </div>
  );
}

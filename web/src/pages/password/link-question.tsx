import type { Answer } from "../../api/problem";
import { linkToken } from "../../link-token";
import { useAction } from "../../ui/action";
import { Button } from "../../ui/button";
import { Note } from "../../ui/note";
import { ProblemNote } from "../../ui/problem-note";
import { Title } from "../../ui/title";

/** What came of a mailed link. */
export type Outcome = "waiting" | "done" | "over";

interface LinkQuestionProps {
  text: { title: string; text: string; consequence: string; submit: string };
  /** How much the consequence weighs. */
  weight: "soft" | "warn";
  /** Does what the link is for. */
  use(): Promise<Answer<unknown>>;
  onOutcome(outcome: Outcome): void;
}

/**
 * Asks before a mailed link does what it is for. Nothing happens by opening it: mail programs open links to
 * look at them.
 */
export function LinkQuestion({ text, weight, use, onOutcome }: LinkQuestionProps) {
  const action = useAction(async () => {
    const used = await use();
    if (!used.ok && used.problem.code !== "reset_token_expired") return used.problem;
    linkToken.set(null);
    onOutcome(used.ok ? "done" : "over");
    return null;
  });
  return (
    <main class="page tiny" id="content" key="ask">
      <Title>{text.title}</Title>
      <p>{text.text}</p>
      <section class="card">
        <Note kind={weight}>{text.consequence}</Note>
        <ProblemNote key={action.turn} problem={action.problem} />
        <div class="actions">
          <Button look="go" className="whole" busy={action.busy} onClick={() => void action.run()}>
            {text.submit}
          </Button>
        </div>
      </section>
    </main>
  );
}

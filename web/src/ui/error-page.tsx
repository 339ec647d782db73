import { useEffect } from "preact/hooks";
import { m } from "../messages";
import { levelOf, nameTab } from "../place";
import { Button } from "./button";
import { Illustration } from "./illustration";
import { Main } from "./main";

interface ErrorPageProps {
  /** `offline`, `broken`, or a code of the API's problems. */
  code: string;
  onRetry(): void;
}

/** A page that could not be shown, with the way on. */
export function ErrorPage({ code, onRetry }: ErrorPageProps) {
  const { title, offlineTitle, offline, broken } = m.common.errors;
  const known: Record<string, string> = { ...m.problems, offline, broken };
  const heading = code === "offline" ? offlineTitle : title;
  useEffect(() => {
    nameTab(heading);
  }, [heading]);
  return (
    <Main className="page tiny">
      <Illustration name="apart" />
      <div role="alert">
        <h1 aria-level={levelOf(1)}>{heading}</h1>
        <p>{known[code] ?? m.problems.unknown}</p>
      </div>
      <div class="actions">
        <Button look="go" onClick={onRetry}>
          {m.common.tryAgain}
        </Button>
      </div>
    </Main>
  );
}

import { useEffect, useState } from "preact/hooks";
import { m } from "../messages";
import { levelOf } from "../place";
import { Main } from "./main";

/** Longer than this is not the page's usual pace: a person is told so, instead of left to wonder. */
const SLOW = 5_000;

/** Says that it takes long, once it does. */
function Patience() {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="small patience" role="status">
      {slow ? m.common.slow : <span class="unseen">{m.common.loading}</span>}
    </p>
  );
}

/** Bars in place of a card that is still on its way; not seen in the first 200 ms. */
export function CardSkeleton() {
  return (
    <div class="card skeleton">
      <i class="bar wide" />
      <i class="bar" />
      <i class="bar short" />
      <Patience />
    </div>
  );
}

/** A whole page that is still on its way. */
export function PageSkeleton() {
  return (
    <Main className="page narrow">
      <h1 class="unseen" aria-level={levelOf(1)}>
        {m.common.loading}
      </h1>
      <div class="skeleton title">
        <i class="bar wide" />
      </div>
      <CardSkeleton />
    </Main>
  );
}

import { m } from "../messages";

/** Bars in place of a card that is still on its way; not seen in the first 200 ms. */
export function CardSkeleton() {
  return (
    <div class="card skeleton" aria-busy="true">
      <span class="unseen">{m.common.loading}</span>
      <i class="bar wide" />
      <i class="bar" />
      <i class="bar short" />
    </div>
  );
}

/** A whole page that is still on its way. */
export function PageSkeleton() {
  return (
    <main class="page narrow" id="content">
      <div class="skeleton title">
        <i class="bar wide" />
      </div>
      <CardSkeleton />
    </main>
  );
}

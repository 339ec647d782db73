import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { levelOf } from "../place";

interface CardProps {
  title: string;
  /** What can be done with the whole card, at the end of its heading's line. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/**
 * Keeps the keyboard's place: where the control that had the focus went away, such as the button of
 * a removed row, the card's heading gets it, instead of nothing.
 */
function useKeptFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  const inside = useRef(false);
  useEffect(() => {
    const lost = document.activeElement === document.body;
    if (inside.current && lost) heading.current?.focus({ preventScroll: true });
  });
  const onFocusIn = () => {
    inside.current = true;
  };
  const onFocusOut = (event: FocusEvent) => {
    inside.current = event.relatedTarget === null;
  };
  return { heading, onFocusIn, onFocusOut };
}

/** One thing of a page, with its name as heading. */
export function Card({ title, action, children }: CardProps) {
  const id = useId();
  const { heading, ...watch } = useKeptFocus();
  return (
    <section class="card" aria-labelledby={id} {...watch}>
      <div class="row">
        <h2 class="grow" id={id} ref={heading} tabIndex={-1} aria-level={levelOf(2)}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}

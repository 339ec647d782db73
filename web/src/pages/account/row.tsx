import type { ComponentChildren } from "preact";

interface RowProps {
  title: string;
  /** A word about the state, beside the title. */
  tag?: ComponentChildren;
  text?: ComponentChildren;
  /** What can be done, at the line's end. */
  children?: ComponentChildren;
}

/** One line of a card: a thing, what is to be known of it, and what can be done with it. */
export function Row({ title, tag, text, children }: RowProps) {
  return (
    <div class="row">
      <span class="grow">
        <span class="row tight">
          <strong>{title}</strong>
          {tag}
        </span>
        {text ? <span>{text}</span> : null}
      </span>
      {children}
    </div>
  );
}

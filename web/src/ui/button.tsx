import type { ComponentChildren } from "preact";

interface ButtonProps {
  children: ComponentChildren;
  /** `go` is the one main action of a page, `quiet` the least. */
  look?: "go" | "plain" | "quiet";
  type?: "button" | "submit";
  onClick?: () => void;
  /** Something runs: the button keeps its place and focus, but does nothing. */
  busy?: boolean;
  /** Not possible now; stays focusable so that its reason can be read. */
  off?: boolean;
  name?: string;
  className?: string;
}

/** A button. It is never `disabled`, since that takes the focus away. */
export function Button(props: ButtonProps) {
  const { look = "plain", type = "button", busy = false, off = false } = props;
  const classes = ["btn", look, busy ? "busy" : "", props.className ?? ""];
  return (
    <button
      type={type}
      class={classes.filter(Boolean).join(" ")}
      aria-disabled={busy || off ? "true" : undefined}
      aria-label={props.name}
      onClick={(event) => {
        if (busy || off) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}

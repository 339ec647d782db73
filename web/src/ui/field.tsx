import type { ComponentChildren, InputHTMLAttributes } from "preact";
import { useId } from "preact/hooks";

/** What an input needs to be understood by people and by their tools. */
export interface FieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  /** HTML's autofill token; every field has one. */
  autocomplete: InputHTMLAttributes<HTMLInputElement>["autocomplete"];
  type?: "text" | "email" | "password" | "tel";
  inputMode?: "text" | "numeric" | "email" | "tel";
  hint?: ComponentChildren;
  error?: string | undefined;
  /** Changes when the same error comes up again, so that it is announced again. */
  turn?: number;
  className?: string;
  name?: string;
  /** A control that stands inside the input's right edge. */
  inside?: ComponentChildren;
}

/** One labeled input; hint and error are tied to it, and an error is text. */
export function Field(props: FieldProps) {
  const id = useId();
  const { label, value, hint, error, inside } = props;
  // The types of JSX tie other attributes to each single input type; a union fits none of them.
  const kind = { type: props.type ?? "text" } as { type: "text" };
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class={error ? "field error" : "field"}>
      <label for={id}>{label}</label>
      <div class="input">
        <input
          id={id}
          name={props.name}
          class={props.className}
          {...kind}
          inputMode={props.inputMode}
          autocomplete={props.autocomplete}
          autocapitalize="none"
          spellcheck={false}
          value={value}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        {inside}
      </div>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
      {error ? (
        <span key={props.turn} class="error-text" id={`${id}-error`} role="alert">
          {error}
        </span>
      ) : null}
    </div>
  );
}

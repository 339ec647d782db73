import { Field, type FieldProps } from "./field";

interface CodeFieldProps
  extends Pick<FieldProps, "label" | "value" | "onInput" | "hint" | "error" | "turn"> {
  /** Room for the 16 letters and digits of an emergency code instead of 6 digits. */
  long?: boolean | undefined;
}

/** The one input of a code. Blanks may be typed or pasted; nothing is sent before the button. */
export function CodeField({ long = false, ...props }: CodeFieldProps) {
  return (
    <Field
      {...props}
      name="code"
      className={long ? "code long" : "code"}
      inputMode={long ? "text" : "numeric"}
      autocomplete={long ? "off" : "one-time-code"}
    />
  );
}

import { m } from "../messages";
import { Field, type FieldProps } from "./field";

/** The input of a phone number. */
export function PhoneField(
  props: Pick<FieldProps, "value" | "onInput" | "hint" | "error" | "turn">,
) {
  return (
    <Field
      {...props}
      label={m.enroll.phone.label}
      name="phone"
      type="tel"
      inputMode="tel"
      autocomplete="tel"
      className="tel"
    />
  );
}

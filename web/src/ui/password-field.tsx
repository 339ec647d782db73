import { useState } from "preact/hooks";
import { m } from "../messages";
import { Field, type FieldProps } from "./field";

interface PasswordFieldProps extends Omit<FieldProps, "label" | "autocomplete" | "type"> {
  /** "Password" where a form has only one. */
  label?: string | undefined;
  /** `new-password` where one is chosen: password managers then offer one. */
  autocomplete: "current-password" | "new-password";
}

/** A password input that can be read by who types it; paste and password managers work. */
export function PasswordField(props: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const toggle = (
    <button
      type="button"
      class="reveal"
      aria-label={shown ? m.common.hidePassword : m.common.showPassword}
      onClick={() => setShown(!shown)}
    >
      {shown ? m.common.hide : m.common.show}
    </button>
  );
  return (
    <Field
      name="password"
      {...props}
      label={props.label ?? m.common.password}
      type={shown ? "text" : "password"}
      inside={toggle}
    />
  );
}

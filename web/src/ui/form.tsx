import type { ComponentChildren } from "preact";

interface FormProps {
  onSubmit(): void;
  className?: string;
  children: ComponentChildren;
}

/** A form that is checked by us and by the server, never by the browser's own bubbles. */
export function Form({ onSubmit, className, children }: FormProps) {
  return (
    <form
      class={className}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

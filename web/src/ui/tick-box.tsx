import { useId } from "preact/hooks";

interface TickBoxProps {
  label: string;
  checked: boolean;
  error?: string | undefined;
  onChange(checked: boolean): void;
}

/** A box with its full label as its name. What is shown is what the page holds, not the click. */
export function TickBox({ label, checked, error, onChange }: TickBoxProps) {
  const id = useId();
  return (
    <div class={error ? "field error" : "field"}>
      <label class="tick">
        <input
          type="checkbox"
          checked={checked}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? id : undefined}
          onClick={(event) => {
            const wanted = event.currentTarget.checked;
            event.currentTarget.checked = checked;
            onChange(wanted);
          }}
        />
        <span>{label}</span>
      </label>
      {error ? (
        <span class="error-text" id={id}>
          {error}
        </span>
      ) : null}
    </div>
  );
}

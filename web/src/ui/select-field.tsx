import { useId } from "preact/hooks";

interface SelectFieldProps {
  label: string;
  name: string;
  value: string;
  /** Each value with its words. */
  options: readonly (readonly [value: string, words: string])[];
  onInput(value: string): void;
  hint?: string;
}

/** One labeled choice among a few. */
export function SelectField({ label, name, value, options, onInput, hint }: SelectFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="input">
        <select
          id={id}
          name={name}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onInput={(event) => onInput(event.currentTarget.value)}
        >
          {options.map(([one, words]) => (
            <option key={one} value={one} selected={one === value}>
              {words}
            </option>
          ))}
        </select>
      </div>
      {hint ? (
        <span class="hint" id={`${id}-hint`}>
          {hint}
        </span>
      ) : null}
    </div>
  );
}

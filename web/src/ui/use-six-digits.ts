import { useState } from "preact/hooks";
import type { Problem } from "../api/problem";
import { readCode } from "../codes";
import { m } from "../messages";
import { type Action, useAction } from "./action";

/** A 6-digit code that is being typed, with what a code field needs. */
export interface SixDigits {
  value: string;
  onInput(value: string): void;
  /** What sends the code. */
  action: Action<[string]>;
  /** Words for a code that is not finished; it is not sent. */
  error: string | undefined;
  submit(): void;
}

/** Follows the typing of a 6-digit code; blanks between the digits do not matter. */
export function useSixDigits(prove: (code: string) => Promise<Problem | null>): SixDigits {
  const [value, onInput] = useState("");
  const [unfinished, setUnfinished] = useState(false);
  const action = useAction(prove);
  const submit = () => {
    const typed = readCode(value);
    setUnfinished(typed.kind !== "digits");
    if (typed.kind === "digits") void action.run(typed.code);
  };
  const error = unfinished ? m.enroll.verify.unfinished : undefined;
  return { value, onInput, action, error, submit };
}

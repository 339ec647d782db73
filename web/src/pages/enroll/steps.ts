import type { Enrollment, Stage, Step } from "../../api/types";
import type { StepAddress } from "../../router";

/** The pages that may be shown while the server waits for a stage; the first is where it resumes. */
const pagesOf: Record<Stage, readonly StepAddress[]> = {
  verify_authenticator: ["information", "scan", "verify"],
  add_phone: ["phone"],
  verify_phone: ["sms-code", "phone"],
  save_emergency_code: ["emergency-code"],
  complete: ["done"],
};

/** The page to show: the asked-for one where the server's stage allows it. */
export function pageFor(stage: Stage, asked: StepAddress | undefined): StepAddress {
  const allowed = pagesOf[stage];
  const fitting = allowed.find((one) => one === asked) ?? allowed[0];
  return fitting ?? "information";
}

/** The API's name of a page's step. */
export function stepOf(address: StepAddress): Step {
  return address.replace("-", "_") as Step;
}

/** Where a step stands among those that this enrollment has. */
export interface Position {
  /** 1 for the first. */
  n: number;
  of: number;
}

/** The steps that apply, and the place of `address` among them. */
export function positionOf(steps: Enrollment["steps"], address: StepAddress): Position {
  const at = steps.findIndex((one) => one.step === stepOf(address));
  return { n: at + 1, of: steps.length };
}

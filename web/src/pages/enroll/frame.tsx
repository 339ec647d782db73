import type { ComponentChildren } from "preact";
import type { Enrollment, Step } from "../../api/types";
import { m } from "../../messages";
import type { StepAddress } from "../../router";
import { type Drawing, Illustration } from "../../ui/illustration";
import { Main } from "../../ui/main";
import { Title } from "../../ui/title";
import { positionOf, stepOf } from "./steps";

interface StepBarProps {
  steps: Enrollment["steps"];
  at: StepAddress;
}

function stateOf(index: number, current: number): "done" | "now" | "next" {
  if (index === current) return "now";
  return index < current ? "done" : "next";
}

const isOptional = (step: Step) => step === "phone" || step === "sms_code";

/** The way through the wizard: names, where one is, and what is optional. */
function StepBar({ steps, at }: StepBarProps) {
  const { n, of } = positionOf(steps, at);
  if (of === 0) return null;
  return (
    <>
      <ol class="steps" aria-label={m.enroll.position(n, of)}>
        {steps.map(({ step }, index) => (
          <li
            key={step}
            data-s={stateOf(index, n - 1)}
            aria-current={index === n - 1 ? "step" : undefined}
          >
            <span>
              {m.enroll.steps[step]}
              {isOptional(step) ? <small>{m.enroll.optional}</small> : null}
            </span>
          </li>
        ))}
      </ol>
      <p class="position">
        {m.enroll.position(n, of)}
        <span>
          : {m.enroll.steps[stepOf(at)]}
          {isOptional(stepOf(at)) ? ` (${m.enroll.optional})` : null}
        </span>
      </p>
    </>
  );
}

interface FrameProps {
  /** No steps are known of what was finished before the page was loaded again. */
  enrollment: Pick<Enrollment, "steps">;
  at: StepAddress;
  title: string;
  /** What is drawn beside the heading. */
  art?: Drawing;
  children: ComponentChildren;
}

/** What every step has around it: the bar, the position as text, and the heading. */
export function Frame({ enrollment, at, title, art, children }: FrameProps) {
  const { n, of } = positionOf(enrollment.steps, at);
  const name = m.enroll.steps[stepOf(at)];
  const tab = of > 0 ? m.enroll.documentTitle(n, of, name) : name;
  return (
    <Main className="page narrow">
      <StepBar steps={enrollment.steps} at={at} />
      <div class="step">
        {art ? <Illustration name={art} /> : null}
        <Title tab={tab}>{title}</Title>
        {children}
      </div>
    </Main>
  );
}

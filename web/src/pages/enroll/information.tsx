import { m } from "../../messages";
import { levelOf } from "../../place";
import { Button } from "../../ui/button";
import { Icon, type IconName } from "../../ui/icon";
import { Cancel } from "./cancel";
import { Frame } from "./frame";
import type { StepProps } from "./wizard";

function Need({ icon, title, text }: { icon: IconName; title: string; text: string }) {
  return (
    <li>
      <span class="spot">
        <Icon name={icon} />
      </span>
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </li>
  );
}

/** Step 1: why, what is needed, and how long it takes. */
export function Information({ enrollment, flow }: StepProps) {
  const text = m.enroll.information;
  const enabling = enrollment.purpose === "enable";
  const words = {
    enable: [text.title, text.text],
    add_authenticator: [text.addTitle, text.addText],
    replace_authenticator: [text.replaceTitle, text.replaceText],
  } as const;
  const [title, why] = words[enrollment.purpose];
  const asksPhone = enrollment.steps.some((one) => one.step === "phone");
  return (
    <Frame enrollment={enrollment} at="information" title={title} art="protect">
      <p>{why}</p>
      <section class="card">
        <h2 aria-level={levelOf(2)}>{text.needTitle}</h2>
        <ul class="needs">
          <Need icon="phone" title={text.app} text={text.appText} />
          {asksPhone ? <Need icon="message" title={text.phone} text={text.phoneText} /> : null}
          {enabling ? <Need icon="key" title={text.paper} text={text.paperText} /> : null}
        </ul>
        <p class="small">{enabling ? text.time : text.timeChange}</p>
      </section>
      <div class="actions">
        <Cancel id={enrollment.id} />
        <Button look="go" className="end" onClick={() => flow.go("scan")}>
          {text.submit}
        </Button>
      </div>
    </Frame>
  );
}

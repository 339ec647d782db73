import type { Enrollment } from "../../api/types";
import { m } from "../../messages";
import { levelOf } from "../../place";
import { addresses } from "../../router";
import { Support } from "../../ui/support";
import { Frame } from "./frame";

/** What to do on the day the phone is gone. */
function IfLost() {
  const { lostTitle, lostCode, lostSms, lostBoth } = m.enroll.done;
  return (
    <section class="card">
      <h2 aria-level={levelOf(2)}>{lostTitle}</h2>
      <ul class="plain">
        <li>{lostCode}</li>
        <li>{lostSms}</li>
        <li>
          {lostBoth} <Support />
        </li>
      </ul>
    </section>
  );
}

/** Step 7: everything is on. */
export function Done({ purpose, steps }: Pick<Enrollment, "purpose" | "steps">) {
  const text = m.enroll.done;
  const enabled = purpose === "enable";
  const words = {
    enable: [text.title, text.text],
    add_authenticator: [text.addedTitle, text.addedText],
    replace_authenticator: [text.replacedTitle, text.replacedText],
  } as const;
  const [title, what] = words[purpose];
  return (
    <Frame enrollment={{ steps }} at="done" title={title} art="secured">
      <p>{what}</p>
      {enabled ? <p class="small">{text.others}</p> : null}
      {enabled ? <IfLost /> : null}
      <div class="actions">
        <a class="btn go end" href={addresses.account}>
          {text.submit}
        </a>
      </div>
    </Frame>
  );
}

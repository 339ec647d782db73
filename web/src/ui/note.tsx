import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon";

/** What a note is about: advice, a warning, a success or an error. */
export type NoteKind = "soft" | "warn" | "good" | "bad";

const icons: Record<NoteKind, IconName> = {
  soft: "info",
  warn: "warning",
  good: "check",
  bad: "warning",
};

interface NoteProps {
  kind: NoteKind;
  /** `alert` interrupts a screen reader, `status` waits its turn; none for standing text. */
  role?: "alert" | "status";
  children: ComponentChildren;
}

/** A few words that stand out from the page. */
export function Note({ kind, role, children }: NoteProps) {
  return (
    <div class={`note ${kind}`} role={role}>
      <Icon name={icons[kind]} />
      <div>{children}</div>
    </div>
  );
}

import type { ComponentChildren } from "preact";
import { m } from "../messages";
import { announce } from "./announce";
import { Button } from "./button";
import { Icon } from "./icon";
import { useBriefly } from "./use-briefly";

interface CopyButtonProps {
  /** What goes to the clipboard. */
  text: string;
  children: ComponentChildren;
  look?: "go" | "plain";
  onCopied?: () => void;
}

/** Copies and says so, in the button and to screen readers. */
export function CopyButton({ text, children, look, onCopied }: CopyButtonProps) {
  const [copied, showCopied] = useBriefly(2500);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      showCopied();
      announce(m.common.copied);
      onCopied?.();
    } catch {
      announce(m.common.copyFailed);
    }
  };
  return (
    <Button {...(look ? { look } : {})} onClick={() => void copy()}>
      <Icon name={copied ? "check" : "copy"} />
      {copied ? m.common.copied.replace(/\.$/, "") : children}
    </Button>
  );
}

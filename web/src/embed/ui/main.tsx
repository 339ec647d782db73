import type { ComponentChildren } from "preact";

interface MainProps {
  className: string;
  children: ComponentChildren;
}

/** A part of the host's page, which has its own main part. */
export function Main({ className, children }: MainProps) {
  return <div class={className}>{children}</div>;
}

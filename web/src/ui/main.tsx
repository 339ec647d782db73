import type { ComponentChildren } from "preact";

interface MainProps {
  className: string;
  children: ComponentChildren;
}

/** What a page is about: where "Skip to content" leads. */
export function Main({ className, children }: MainProps) {
  return (
    <main class={className} id="content">
      {children}
    </main>
  );
}

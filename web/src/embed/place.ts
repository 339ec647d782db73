let root: ShadowRoot | null = null;
let address = "";
let base = 2;

/** Tells where the wizard is drawn, which server it speaks with, and the level of its own heading (1 to 5). */
export function settle(drawnIn: ShadowRoot, speaksWith: string, level: number): void {
  root = drawnIn;
  address = speaksWith;
  base = level;
}

/** What `aria-level` says of a heading: the wizard's stands below what leads to it in the host's page. */
export function levelOf(level: 1 | 2): number {
  return base + level - 1;
}

/** The tab's title is the host's. */
export function nameTab(_title: string): void {}

/** The heading of the page that is shown. */
export function heading(): HTMLElement | null {
  return root?.querySelector("h1") ?? null;
}

/** The name of the server that a code is good for: not the host's. */
export function server(): string {
  return new URL(address).host;
}

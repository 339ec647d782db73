let root: ShadowRoot | null = null;
let address = "";

/** Tells where the wizard is drawn and which server it speaks with. */
export function settle(drawnIn: ShadowRoot, speaksWith: string): void {
  root = drawnIn;
  address = speaksWith;
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

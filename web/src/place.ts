/** Says in the browser's tab which page is shown. */
export function nameTab(title: string): void {
  document.title = title;
}

/** The heading of the page that is shown. */
export function heading(): HTMLElement | null {
  return document.querySelector("h1");
}

/** What `aria-level` says of a heading of this level: nothing, since the page's heading is its first. */
export function levelOf(_level: 1 | 2): number | undefined {
  return undefined;
}

/** The name of the server that a code is good for. */
export function server(): string {
  return location.host;
}

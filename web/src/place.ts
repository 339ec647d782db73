/** Says in the browser's tab which page is shown. */
export function nameTab(title: string): void {
  document.title = title;
}

/** The heading of the page that is shown. */
export function heading(): HTMLElement | null {
  return document.querySelector("h1");
}

/** The name of the server that a code is good for. */
export function server(): string {
  return location.host;
}

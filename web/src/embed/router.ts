import { addresses } from "../router";
import { createStore, useStore } from "../store";

export { addresses } from "../router";

/** Where the wizard stands: an address of the application, which the host's address bar never shows. */
const path = createStore<string>(addresses.start);

/** Goes to a page of the wizard, or out of it. */
export function navigate(to: string, _options = {}): void {
  path.set(to);
}

/** The path now; the component is drawn again when it changes. */
export function usePath(): string {
  return useStore(path);
}

/** Calls `listener` with every path; the answer stops that. */
export function followPath(listener: (path: string) => void): () => void {
  return path.subscribe(() => listener(path.get()));
}

/** Links to pages of the application lead to nothing in the host's page: those outside the wizard lead out of it. */
export function followLinks(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.getAttribute("href")?.startsWith("/")) return;
  event.preventDefault();
  navigate(addresses.account);
}

import { routeOf } from "./router";
import { createStore } from "./store";

/** What a mailed link carries. */
interface LinkToken {
  /** The page that the link leads to. */
  page: "reset" | "undo" | "stop";
  /** Secret: memory only. */
  token: string;
}

/** The token of the mailed link that was opened, until it is spent or the page is loaded again. */
export const linkToken = createStore<LinkToken | null>(null);

/**
 * Takes a mailed link's token out of the address, where the browser's history and whoever looks over
 * a shoulder would find it. A fragment never reaches a server.
 */
function takeFromAddress(): void {
  const token = /^#token=([\w.~-]+)$/.exec(location.hash)?.[1];
  const { page } = routeOf(location.pathname);
  if (!token || (page !== "reset" && page !== "undo" && page !== "stop")) return;
  history.replaceState(null, "", location.pathname);
  linkToken.set({ page, token });
}

/** Looks for a token now, and again when a link is opened in a tab that shows its page already. */
export function followMailedLinks(): void {
  takeFromAddress();
  addEventListener("hashchange", takeFromAddress);
}

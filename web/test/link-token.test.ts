import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { followMailedLinks, linkToken } from "../src/link-token";

let kept: string[];

beforeEach(() => {
  kept = [];
  const replaceState = (_state: unknown, _title: string, path: string) => void kept.push(path);
  vi.stubGlobal("history", { replaceState });
  vi.stubGlobal("addEventListener", () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  linkToken.set(null);
});

function opens(pathname: string, hash: string): void {
  vi.stubGlobal("location", { pathname, hash });
  followMailedLinks();
}

test("a mailed link's token leaves the address at once and is kept in memory", () => {
  opens("/reset", "#token=v1.abc-DEF_123");
  expect(linkToken.get()).toEqual({ page: "reset", token: "v1.abc-DEF_123" });
  expect(kept).toEqual(["/reset"]);
});

test("a link that takes a change back is told apart from a reset", () => {
  opens("/undo", "#token=abc");
  expect(linkToken.get()?.page).toBe("undo");
});

test.each([
  ["/account", "#token=abc"],
  ["/reset", "#content"],
  ["/reset", "#token="],
  ["/reset", "#token=<script>"],
])("nothing is taken from %s%s", (pathname, hash) => {
  opens(pathname, hash);
  expect(linkToken.get()).toBeNull();
  expect(kept).toEqual([]);
});

import { expect, test } from "vitest";
import { freshProfile, withChromium } from "./support/chromium.js";
import { address } from "./support/server.js";

withChromium();

/** Most bytes of the first load: page, styles and scripts as they cross the network. */
const BUDGET = 40_000;

/** What the sign-in page loads from the network, by address, with its size as it crosses. */
async function firstLoad(): Promise<Map<string, number>> {
  const profile = await freshProfile();
  const page = await profile.newPage();
  await page.goto("/sign-in");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  const loaded = await page.evaluate(() => {
    const all = [
      ...performance.getEntriesByType("navigation"),
      ...performance.getEntriesByType("resource"),
    ] as PerformanceResourceTiming[];
    return all.map((one) => [one.name, one.encodedBodySize] as const);
  });
  return new Map(loaded);
}

test("the first load is small, comes from here, and has no strength meter in it", async () => {
  const loaded = await firstLoad();
  const files = [...loaded].filter(([name]) => !name.includes("/api/"));
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  expect(bytes, "bytes of the first load").toBeGreaterThan(5_000);
  expect(bytes, "bytes of the first load").toBeLessThanOrEqual(BUDGET);
  expect([...loaded.keys()].filter((name) => !name.startsWith(address))).toEqual([]);
  expect(files.filter(([name]) => name.includes("/verdict-"))).toEqual([]);
});

/** The coding and kind in which the first page's style sheet is sent to whoever accepts these codings. */
async function sent(accepted: string) {
  const page = await (await fetch(new URL("/", address))).text();
  const sheet = page.match(/\/assets\/index-[\w-]+\.css/)?.[0] ?? "";
  const headers = { "accept-encoding": accepted };
  const answer = await fetch(new URL(sheet, address), { headers });
  const { headers: got } = answer;
  expect(await answer.text()).toContain("--accent");
  return [got.get("content-encoding"), got.get("content-type"), got.get("vary")];
}

test.each([
  ["gzip, deflate, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.5", "gzip"],
  ["identity", null],
])("a client that accepts %s gets the style sheet in the best of it", async (accepted, coding) => {
  expect(await sent(accepted)).toEqual([coding, "text/css", "accept-encoding"]);
});

test("what the build packed has no address of its own", async () => {
  const answer = await fetch(new URL("/index.html.br", address));
  expect(answer.status).toBe(404);
});

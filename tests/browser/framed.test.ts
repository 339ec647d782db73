import { createServer } from "node:http";
import { expect, test } from "vitest";
import { addresses } from "../../web/src/router.js";
import { freshProfile, withChromium } from "./support/chromium.js";
import { listen } from "./support/listen.js";
import { address } from "./support/server.js";

withChromium();

/** Another site, whose pages frame whatever their address names, and which may be framed itself. */
const stranger = await listen(
  createServer((request, response) => {
    const framed = new URL(request.url ?? "/", address).searchParams.get("of");
    const page = framed ? `<iframe src="${framed}"></iframe>` : "<p>may be framed</p>";
    response.writeHead(200, { "content-type": "text/html" }).end(page);
  }),
);

/** What a page of another site that frames `target` has in its frame, and what the browser said of it. */
async function framed(target: string): Promise<{ shown: string; complaints: string }> {
  const profile = await freshProfile();
  const page = await profile.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  await page.goto(`${stranger}/?of=${encodeURIComponent(target)}`);
  await page.waitForLoadState("networkidle");
  const body = page.frames()[1]?.locator("body");
  const shown = (await body?.textContent({ timeout: 2_000 }).catch(() => "")) ?? "";
  await profile.close();
  return { shown, complaints: complaints.join("\n") };
}

test("a page of another site that may be framed is shown there", async () => {
  expect(await framed(stranger)).toEqual({ shown: "may be framed", complaints: "" });
});

test.each([addresses.signIn, addresses.start, "/api/docs", "/dev/outbox", "/nowhere"])(
  "another site that frames %s gets an empty frame",
  async (path) => {
    const { shown, complaints } = await framed(address + path);
    expect(shown).not.toMatch(/Sign in|password|API|Outbox|exist/i);
    expect(complaints).toContain("frame-ancestors 'none'");
  },
);

import { expect, test } from "vitest";
import { describeAgent } from "../src/agent";

const webkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const chrome = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0";

test.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0", "Firefox on Linux"],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${webkit} Version/17.5 Mobile/15E148 Safari/604.1`,
    "Safari on iPhone",
  ],
  [`Mozilla/5.0 (Linux; Android 14; Pixel 8) ${chrome} Mobile Safari/537.36`, "Chrome on Android"],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36 Edg/142.0.0.0`,
    "Microsoft Edge on Windows",
  ],
])("a browser is called by name and system: %s", (agent, words) => {
  expect(describeAgent(agent)).toBe(words);
});

test("an app that is no browser keeps its own first word", () => {
  expect(describeAgent("curl/8.5.0")).toBe("curl");
  expect(describeAgent("Bank-App/1.2 (Android 14)")).toBe("Bank-App on Android");
});

test("what says nothing of itself is an unknown app", () => {
  expect(describeAgent("")).toBe("An unknown app");
  expect(describeAgent("Mozilla/5.0")).toBe("An unknown app");
});

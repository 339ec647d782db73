import { expect, test } from "vitest";
import { grouped, readCode, rememberUsed, secondsOfCode, wasJustUsed } from "../src/codes";

test.each(["123456", " 123 456 ", "12-34-56", "１２３４５６", "123\u00a0456"])(
  "six digits are a code however they were pasted: %j",
  (typed) => expect(readCode(typed)).toEqual({ kind: "digits", code: "123456" }),
);

test("leading zeros stay", () => {
  expect(readCode("000 042")).toEqual({ kind: "digits", code: "000042" });
});

test.each([
  "7K2M-QX4T-9BWD-HC3V",
  "7k2m qx4t 9bwd hc3v",
  "7K2MQX4T9BWDHC3V",
  "7K2M–QX4T—9BWD-HC3V",
])("sixteen characters are an emergency code: %j", (typed) =>
  expect(readCode(typed)).toEqual({ kind: "emergency", code: "7K2M-QX4T-9BWD-HC3V" }),
);

test("letters that the alphabet lacks are read as the digits they look like", () => {
  expect(readCode("oOiI-lL00-1111-0000")).toEqual({
    kind: "emergency",
    code: "0011-1100-1111-0000",
  });
});

test.each(["", "   ", "12345", "1234567", "12345a", "7K2M-QX4T-9BWD-HC3", "7K2M-QX4T-9BWD-HC3U"])(
  "anything else is unfinished: %j",
  (typed) => expect(readCode(typed)).toEqual({ kind: "unfinished" }),
);

test("codes of another system are told by their own shapes", () => {
  const shapes = { digits: [6, 8], recovery: 12 };
  expect(readCode("1234 5678", shapes)).toEqual({ kind: "digits", code: "12345678" });
  expect(readCode("123 456", shapes)).toEqual({ kind: "digits", code: "123456" });
  expect(readCode("Oabc-efgh-ijkl", shapes)).toEqual({ kind: "emergency", code: "Oabcefghijkl" });
  expect(readCode("123456", { digits: [8] })).toEqual({ kind: "unfinished" });
  expect(readCode("7K2M-QX4T-9BWD-HC3V", shapes)).toEqual({ kind: "unfinished" });
});

test("a key is set in groups of four", () => {
  expect(grouped("JBSWY3DPEHPK3PXP12")).toBe("JBSW Y3DP EHPK 3PXP 12");
  expect(grouped("")).toBe("");
});

test("a code lasts from 30 seconds down to 1, then the next begins", () => {
  expect([0, 29_999, 30_000].map(secondsOfCode)).toEqual([30, 1, 30]);
});

test("a code that this page spent is known for a minute, and only that one", () => {
  rememberUsed("123456", 1_000);
  expect(wasJustUsed("123456", 60_999)).toBe(true);
  expect(wasJustUsed("654321", 2_000)).toBe(false);
  expect(wasJustUsed("123456", 61_000)).toBe(false);
});

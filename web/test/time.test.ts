import { afterEach, expect, test } from "vitest";
import { localTime, noteServerDate, serverNow } from "../src/api/clock";
import { clock, day, moment } from "../src/messages";
import { secondsUntil } from "../src/ui/countdown";

afterEach(() => noteServerDate(new Date(0).toUTCString(), 0));

test("a countdown rounds up, ends at 0 and stays there", () => {
  expect([0, 1, 999, 1_000, 5_000].map((now) => secondsUntil(1_000, now))).toEqual([1, 1, 1, 0, 0]);
});

test("a server deadline is met in time by a machine whose clock is an hour behind", () => {
  const here = Date.parse("2026-11-24T07:00:00Z");
  noteServerDate("Tue, 24 Nov 2026 08:00:00 GMT", here);
  expect(secondsUntil(localTime("2026-11-24T08:01:00Z"), here)).toBe(60);
  expect(serverNow(here)).toBe(Date.parse("2026-11-24T08:00:00Z"));
});

test("the rounding of the header's seconds is not taken for a difference", () => {
  noteServerDate("Tue, 24 Nov 2026 08:00:00 GMT", Date.parse("2026-11-24T08:00:00.900Z"));
  expect(serverNow(5)).toBe(5);
});

test("a missing or broken header changes nothing", () => {
  noteServerDate("Tue, 24 Nov 2026 08:00:00 GMT", Date.parse("2026-11-24T07:00:00Z"));
  noteServerDate(null, 0);
  noteServerDate("soon", 0);
  expect(serverNow(0)).toBe(3_600_000);
});

test("times read as people write them", () => {
  expect([0, 9, 65, 600].map(clock)).toEqual(["0:00", "0:09", "1:05", "10:00"]);
  expect(day("2026-08-24T10:00:00Z")).toBe("24 August 2026");
});

test("a moment is told by the day it is from here", () => {
  const now = new Date(2026, 10, 24, 10, 0).getTime();
  const at = (...when: [number, number, number, number, number]) =>
    moment(new Date(...when).toISOString(), now);
  expect(at(2026, 10, 24, 8, 12)).toBe("today 08:12");
  expect(at(2026, 10, 23, 23, 59)).toBe("yesterday 23:59");
  expect(at(2026, 7, 24, 19, 40)).toBe("on 24 August 2026 19:40");
});

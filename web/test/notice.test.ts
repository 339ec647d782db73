import { expect, test } from "vitest";
import { leaveNotice, takeNotice } from "../src/notice";

test("a sentence that is left for the next page is said once", () => {
  leaveNotice({ kind: "challengeExpired" });
  expect(takeNotice()).toEqual({ kind: "challengeExpired" });
  expect(takeNotice()).toBeNull();
});

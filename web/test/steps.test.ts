import { expect, test } from "vitest";
import type { Enrollment, Stage } from "../src/api/types";
import { pageFor, positionOf, stepOf } from "../src/pages/enroll/steps";
import { type StepAddress, stepAddresses } from "../src/router";

const steps = (...names: Enrollment["steps"][number]["step"][]): Enrollment["steps"] =>
  names.map((step) => ({ step, status: "upcoming" }));

test("before the code is proven, the address tells the first three steps apart", () => {
  for (const page of ["information", "scan", "verify"] as const) {
    expect(pageFor("verify_authenticator", page)).toBe(page);
  }
});

test.each<[Stage, StepAddress | undefined, StepAddress]>([
  ["verify_authenticator", undefined, "information"],
  ["verify_authenticator", "emergency-code", "information"],
  ["add_phone", "verify", "phone"],
  ["verify_phone", "scan", "sms-code"],
  ["save_emergency_code", "phone", "emergency-code"],
  ["complete", "verify", "done"],
])("at %s a visit to %s shows %s", (stage, asked, shown) => {
  expect(pageFor(stage, asked)).toBe(shown);
});

test("another number may be entered while a code is awaited", () => {
  expect(pageFor("verify_phone", "phone")).toBe("phone");
});

test("no address can show a step that the server has not reached", () => {
  for (const asked of stepAddresses) {
    expect(["information", "scan", "verify"]).toContain(pageFor("verify_authenticator", asked));
  }
});

test("a step is counted among those that apply", () => {
  const withoutPhone = steps("information", "scan", "verify", "emergency_code", "done");
  expect(positionOf(withoutPhone, "emergency-code")).toEqual({ n: 4, of: 5 });
  expect(positionOf(withoutPhone, "done")).toEqual({ n: 5, of: 5 });
});

test("addresses are the API's names with hyphens", () => {
  expect(stepOf("sms-code")).toBe("sms_code");
  expect(stepOf("emergency-code")).toBe("emergency_code");
});

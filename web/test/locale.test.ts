import { expect, test } from "vitest";
import { chooseLocale } from "../src/locale";

test("the person's first language that is offered is chosen, whatever its region", () => {
  expect(chooseLocale(["en", "nb", "de"], ["pl-PL", "de-AT", "en"])).toBe("de");
});

test("Norwegian without a written form is Bokmål", () => {
  expect(chooseLocale(["en", "nb"], ["no"])).toBe("nb");
});

test("where none is offered the choice is left to the server", () => {
  expect(chooseLocale(["en"], ["pl", "", "*"])).toBeUndefined();
});

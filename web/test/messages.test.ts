import { expect, test } from "vitest";
import { m } from "../src/messages";

test("the product's fixed sentences stand word for word", () => {
  expect(m.enroll.phone.text).toBe(
    "We recommend a phone number as backup in case you lose your app",
  );
  expect(m.enroll.emergency.tick).toBe("I have safely copied and stored this code.");
  expect(m.enroll.done.title).toBe("Congratulations - you have now secured your account with 2FA.");
  expect(m.fields.last_name).toBe(
    "Last name must have at least 1 character. Numbers and special characters are not allowed.",
  );
  expect(m.fields.email).toBe("Enter a valid email");
  expect(m.fields.new_email).toBe("Enter a valid email");
  expect(m.fields.current_password).toBe("Enter a valid password");
  expect(m.account.saved.profile).toBe("Your profile has been successfully updated.");
  expect(m.password.consequence).toBe(
    "Changing your password will log you out immediately. Use the new password to log back in.",
  );
});

test("one try and one second are not said in the plural", () => {
  expect(m.common.attemptsLeft(1)).toMatch(/^1 try left/);
  expect(m.common.attemptsLeft(3)).toMatch(/^3 tries left/);
  expect(m.common.retryIn(1)).toBe("You can try again in 1 second.");
});

test("a long wait is told in minutes and never shorter than it is", () => {
  expect(m.common.retryIn(61)).toBe("You can try again in 61 seconds.");
  expect(m.common.retryIn(121)).toBe("You can try again in 3 minutes.");
});

test("a clock hint says which way the phone is off and by how much", () => {
  expect(m.enroll.verify.skew(180)).toMatch(/about 3 minutes ahead/);
  expect(m.enroll.verify.skew(-40)).toMatch(/about 1 minute behind/);
});

import { count } from "./common";

/** Signing up and confirming the address. */
export const signUp = {
  title: "Create your account",
  text: "It takes a minute. We send a code to your e-mail to confirm that it is yours.",
  firstName: "First name",
  lastName: "Last name",
  passwordHint: (least: number) =>
    `At least ${count(least, "character", "characters")}. A few words in a row are easy to remember and hard to guess.`,
  submit: "Create account",
  haveAccount: "Already have an account?",
  closed: "New accounts can't be created here.",
  confirm: {
    title: "Confirm your e-mail",
    text: (email: string) => `We sent a 6-digit code to ${email}. It is good for 24 hours.`,
    textWithout: "We sent you a 6-digit code by e-mail. It is good for 24 hours.",
    code: "Code from the e-mail",
    submit: "Confirm e-mail",
    resend: "Send a new code",
    resendIn: (clock: string) => `Send a new code (in ${clock})`,
    resent: "A new code is on its way. Use the one from the newest e-mail.",
    nothing:
      "No e-mail? Look in your spam folder. If you already have an account, the e-mail says so.",
    again: "Sign up again",
    none: "There is no sign-up to confirm in this window. Sign up again, or sign in if you are done.",
  },
};

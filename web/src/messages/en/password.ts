import { count } from "./common";

/** Choosing a password: changing it, resetting it by mail, and links that take a change back. */
export const password = {
  consequence:
    "Changing your password will log you out immediately. Use the new password to log back in.",
  tooShort: (least: number) =>
    `This password is too short. Use at least ${count(least, "character", "characters")}.`,
  change: {
    title: "Change your password",
    required:
      "Choose a new password before you go on: somebody else may know the one you have now.",
    current: "Current password",
    new: "New password",
    submit: "Change password",
    attemptsLeft: (n: number) => `${count(n, "try", "tries")} left before you are signed out here.`,
    forgot: "Forgot your current password?",
  },
  forgot: {
    title: "Forgot your password?",
    text: "Enter your e-mail. If it belongs to an account, we send you a link to set a new password.",
    submit: "Send link",
    sentTitle: "Check your e-mail",
    sent: (email: string) =>
      `If ${email} belongs to an account, a link is on its way. It is good for one hour.`,
    nothing: "No mail after a few minutes? Look in your spam folder, or check the address.",
    another: "Use another address",
    back: "Back to signing in",
  },
  reset: {
    title: "Set a new password",
    text: "You are then signed out everywhere. Sign in with the new password.",
    submit: "Set password",
    overTitle: "This link does not work any more",
    over: "A link works once and for one hour. Ask for a new one.",
    missing: "Open the link from the mail again: its key is not kept when the page is loaded anew.",
    again: "Ask for a new link",
  },
  undo: {
    title: "Take the change back",
    text: "You got this link because two-step verification was turned on for your account, or its e-mail address was changed. If that was not you, take it back now.",
    consequence:
      "Everybody is signed out, and the old password signs nobody in any more. You then set a new one with a link that we mail you.",
    submit: "Take it back",
    doneTitle: "The change was taken back",
    done: "Everybody was signed out. Set a new password now: we mail you a link for it.",
    next: "Set a new password",
    over: "It was used already, or its time is over. If you can't sign in, ask for a new password or contact customer support.",
  },
  meter: {
    more: (missing: number) => `${count(missing, "more character", "more characters")} to go.`,
    too_long: "This is longer than we can take. Use at most 1,024 characters.",
    common: "Many people use this one: it is on the list of common passwords. Choose another.",
    account_words: "This is made of your name, your address or our name. Choose another.",
    guessable: "This is guessed in less than a hundred tries. Add a few more words.",
    scores: [
      "Very easy to guess. Add a few more words.",
      "Easy to guess. Add a few more words.",
      "Could be harder to guess. Add another word.",
      "Hard to guess.",
      "Very hard to guess.",
    ],
  },
};

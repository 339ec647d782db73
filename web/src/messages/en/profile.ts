/** Changing name, language, e-mail and phone, and deleting the account. */
export const profile = {
  edit: {
    title: "Edit your profile",
    language: "Language",
    languageHint: "For the pages, and for the mails and text messages that we send you.",
    submit: "Save",
  },
  email: {
    title: "Change your e-mail",
    text: "You sign in with this address. We send a code to the new one, and tell the old one.",
    now: (email: string) => `Your address now: ${email}`,
    label: "New e-mail",
    submit: "Send code",
  },
  confirmEmail: {
    title: "Confirm your new e-mail",
    text: (email: string) =>
      `We sent a 6-digit code to ${email}. Until you enter it, your old address stays.`,
    textWithout:
      "We sent a 6-digit code to your new address. Until you enter it, your old address stays.",
    label: "Code from the e-mail",
    submit: "Change e-mail",
    nothing: "No code? Look in your spam folder, or check the address.",
  },
  /** Under the field of a code that was sent. */
  code: {
    resend: "Send a new code",
    resendIn: (clock: string) => `Send a new code (in ${clock})`,
    resent: "A new code is on its way. Only the newest one works.",
    another: "Change what you entered",
  },
  phone: {
    title: "Your phone number",
    text: "A backup for signing in when your app is not at hand. We send a code to confirm it.",
    hint: "With country code, such as +47 412 34 567.",
    submit: "Send code",
  },
  confirmPhone: {
    title: "Confirm your phone number",
    text: (phone: string) => `We sent a 6-digit code to ${phone}. It is good for 5 minutes.`,
    textWithout: "We sent a 6-digit code to your phone. It is good for 5 minutes.",
    submit: "Save number",
    nothing: "No message? Check the number. Until you enter the code, nothing changes.",
  },
  removePhone: {
    title: "Remove your phone number?",
    text: "We can then send you no codes by text message. If you lose your app, your emergency code is the only way in.",
    textOff: "We erase the number. You can add one again at any time.",
    keep: "Keep it",
    removed: "Your phone number was removed.",
  },
  delete: {
    title: "Delete your account",
    text: "You are signed out everywhere, and your profile, your phone number, your authenticators and your codes are erased. Support can't bring them back.",
    undo: "Only where we mailed you a link that takes a recent change back, we wait with that until the link has run out: nobody can sign in meanwhile, and the link brings the account back.",
    grace: (days: number) =>
      `For ${days === 1 ? "a day" : `${days} days`}, or longer where we mailed you a link that takes a recent change back, nobody can sign in, and a mailed link brings the account back. Then it is erased.`,
    download: "You may want to download your data first.",
    label: "Type your e-mail address to confirm",
    hint: (email: string) => `Your address is ${email}.`,
    mismatch: "This is not the address of this account.",
    submit: "Delete my account",
  },
};

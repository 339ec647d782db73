/** Signing in with a password and a second step. */
export const signIn = {
  title: "Sign in",
  text: (product: string) => `Welcome to ${product}.`,
  submit: "Sign in",
  newHere: "New here?",
  create: "Create an account",
  forgot: "Forgot your password?",
  notices: {
    confirmed: "Your e-mail is confirmed. Sign in to go on.",
    passwordReset: "Your new password is set. Sign in with it.",
    challengeExpired:
      "This sign-in is over: it took too long, or the account was changed meanwhile. Enter your password again.",
    tooMany: "There were too many wrong codes. Enter your password again to go on.",
  },
  /** Why nobody is signed in any more, by what ended the session. */
  ends: {
    ended: "Your session has ended. Sign in again to go on.",
    signed_out: "You are signed out.",
    password_changed: "Your password has been changed. Use the new password to log back in.",
    deleted: "Your account has been deleted.",
  },
  second: {
    title: "Confirm it is you",
    authenticator: {
      text: "Enter the 6-digit code that your authenticator app shows now.",
      label: "Code from your app",
    },
    sms: {
      text: (phone: string) => `Enter the 6-digit code that we sent to ${phone}.`,
      label: "Code from the text message",
    },
    emergency_code: {
      text: "Enter the emergency code that you stored when you turned on two-step verification.",
      label: "Emergency code",
      hint: "16 letters and digits. Capitals, blanks and hyphens do not matter.",
    },
    recovery_code: {
      text: "Customer support has started a recovery for you. Have its code sent, and enter it here.",
      label: "Recovery code",
    },
    /** Where another system set up codes of another length. */
    anyCode: "Enter the code that your authenticator app shows now.",
    anyUnfinished: "Enter the whole code that your app shows, or your whole emergency code.",
    unfinished: "Enter the 6 digits of a code, or the 16 characters of your emergency code.",
    submit: "Sign in",
    trust: (days: number) =>
      `Do not ask for a code in this browser for ${days === 1 ? "a day" : `${days} days`}`,
    trustHint: "Only on a device that nobody else uses.",
    noAccess: {
      authenticator: "No access to your app?",
      sms: "No text message?",
      emergency_code: "Not at hand?",
      recovery_code: "No code?",
    },
    another: "Try another way",
    useAuthenticator: "Use my authenticator app",
    useSms: (phone: string) => `Send a text message to ${phone}`,
    useEmergencyCode: "Use my emergency code",
    useRecoveryCode: "Use the recovery that support started",
    smsSent: (phone: string) => `A code is on its way to ${phone}.`,
    smsFailed: "The text message could not be sent. Try another way.",
    resend: "Send again",
    resendIn: (clock: string) => `Send again (in ${clock})`,
    lostAll: "Lost your emergency code as well?",
    needsMailbox:
      "They can help as long as you have your mailbox. Without mailbox, app, phone and code there is no way back in.",
    restart: "Start over",
  },
};

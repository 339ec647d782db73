/** The dialog that asks once more who is there, before a change. */
export const reauthenticate = {
  title: "Confirm it is you",
  text: "This change needs a fresh proof. Nothing happens until you confirm, and what you entered stays.",
  strong:
    "This change can decide who owns the account, so a text message is not enough: it needs a code from your authenticator app.",
  noApp:
    "App gone? Sign out, sign in with your emergency code, and choose “lost for good”: you can then set up a new one.",
  authenticator: "Code from your app",
  sms: "Code from the text message",
  sendSms: "Send a text message instead",
  useApp: "Use my authenticator app",
  smsSent: "A code is on its way to your phone.",
  resend: "Send again",
  resendIn: (clock: string) => `Send again (in ${clock})`,
  unfinished: "Enter all 6 digits.",
  confirm: "Confirm",
};

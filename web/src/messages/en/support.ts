/** What the person reads whom support helps back in. */
const person = {
  why: "Your password was set by a mailed link a short time ago, so your mailbox alone is not enough yet.",
  sendMail: "Send the code to my e-mail",
  sendSms: (phone: string) => `Send the code to ${phone}`,
  mailFrom: (moment: string) => `By e-mail it can be sent ${moment} at the earliest.`,
  onItsWay: {
    email: "The code is on its way to your e-mail address.",
    sms: "The code is on its way to your phone.",
  },
  notSent: "The code could not be sent. Try again.",
};

/** The page behind the mailed link that stops a recovery. */
const stop = {
  title: "Stop the recovery?",
  text: "Customer support has started a recovery of your account, because somebody said that they lost everything that signs in.",
  consequence:
    "If it was you who asked for help, leave it running. Stopping it changes nothing else of your account.",
  submit: "Stop the recovery",
  doneTitle: "The recovery is stopped",
  done: "It opens nothing any more. If it was not you who asked, somebody may know your password: set a new one.",
  next: "Set a new password",
  overTitle: "There is nothing to stop",
  over: "The recovery is over already: it was stopped, finished, or not used in time.",
};

/** Customer support, for the person and for its agents. */
export const support = { person, stop };

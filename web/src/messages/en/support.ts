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

/** The pages of an agent. */
const agent = {
  card: "Customer support",
  help: "Help somebody back in",
  helpText: "Who lost the authenticator, the phone and the emergency code.",
  open: "Open support",
  findTitle: "Find an account",
  findText: "Every look and every act is recorded, and the account's owner can see it.",
  noRole: "You have no role in customer support.",
  noTwoStep: "You can help others once two-step verification is on for yourself.",
  turnOn: "Turn it on",
  address: "Whole e-mail address of the account",
  ticket: "Ticket",
  ticketHint: "Its number in your own system, such as HELP-1234.",
  find: "Find",
  nobody:
    "No account has this address. It has to be the whole address, as the person signs in with.",
  title: "Account of a customer",
  text: (ticket: string) => `You act for ticket ${ticket}.`,
  other: "Find another account",
  role: "Role",
  roles: { support: "Customer support", admin: "Administrator" },
  since: "Account since",
  changed: (moment: string, mailed: boolean) =>
    mailed ? `Set by a mailed link ${moment}` : `Set ${moment}`,
  twoStep: "Two-step verification",
  on: (moment: string) => `Turned on ${moment}`,
  off: "Off",
  authenticator: "Authenticator",
  app: (name: string, moment: string) => `${name}, last used ${moment}`,
  phone: "Phone",
  number: (masked: string, moment: string) => `${masked}, proven ${moment}`,
  none: "None",
  emergencyCode: "Emergency code",
  issued: (moment: string, stored: boolean) =>
    stored ? `Issued ${moment} and stored` : `Issued ${moment}, not stored`,
  sessions: "Where the account is signed in",
  endSessions: "Sign out everywhere",
  ended: "The account is signed out everywhere.",
  nowhere: "Nowhere.",
  eventsText: "The newest of the last 30 days. Your own looks are among them.",
  /** Events as an agent reads them, where the owner's words speak to the owner. */
  eventTypes: {
    account_created: "The account was created",
    password_guessing_noticed: "Very many wrong passwords: its owner was mailed about it",
    second_step_unanswered:
      "The right password was entered, but no code: its owner was mailed about it",
    data_exported: "The owner downloaded the account's data",
    support_found: "Customer support looked the account up",
    support_found_nobody: "An address without an account was looked up",
    support_viewed: "Customer support looked at the account",
    support_recovery_started: "Customer support started a recovery",
    support_recovery_approved: "A second person approved the recovery",
    support_recovery_stopped: "The recovery was stopped",
    support_recovery_canceled: "The recovery was canceled, because a second step was taken",
    support_recovery_lapsed: "The recovery was not used in time",
    support_sessions_ended: "An administrator ended all sessions",
    role_granted: "A role in customer support was given",
    role_revoked: "The role in customer support was taken away",
  },
  roleText: "Whoever is support finds accounts and starts recoveries.",
  appoint: "Appoint to support",
  appointed: "The account has the role customer support.",
  dismiss: "Dismiss from support",
  dismissed: "The account has no role any more.",
  recovery: "Recovery",
  recoveryText:
    "Start a recovery only after you have made sure who asks, by the rules of your house. Every address of the account is told at once and can stop it. Until it is finished, nothing of the account is changed.",
  evidence: "How you made sure who it is",
  evidenceKinds: {
    in_person: "The person was here, with a paper",
    video_call: "Video call, with a paper",
    call_back: "Called back at a number known before",
    vouched: "Somebody known vouched for them",
    knowledge: "Knew what only they can know",
  },
  evidenceHint: "Only the kind is recorded.",
  reason: "Reason",
  reasonHint: "What was lost. No numbers of papers, no answers to questions.",
  start: "Start the recovery",
  started: "The recovery is started, and every address of the account was told.",
  awaiting: (moment: string) =>
    `A recovery waits for another administrator to approve it. Otherwise it lapses ${moment}.`,
  notYours: "You have started it, so somebody else has to approve it.",
  held: (moment: string) =>
    `A recovery is under way. It opens ${moment}; until then its owner can stop it.`,
  isOpen: (moment: string) =>
    `A recovery is open: the person can sign in with password and recovery code. It lapses ${moment}.`,
  approve: "Approve",
  approved: "The recovery is approved, and every address of the account was told.",
  stop: "Stop the recovery",
  stopped: "The recovery is stopped, and every address of the account was told.",
  notNeeded: "Two-step verification is off: a new password by mail is enough.",
  notAllowed: "You can't recover your own account, nor one of your rank or above.",
};

/** The events of all accounts, for administrators. */
const feed = {
  title: "Events of all accounts",
  text: "What happened to every account, by ids. That you read it is recorded.",
  of: "Which events",
  kinds: { all: "All accounts", support: "By customer support only" },
  show: "Show",
  account: (id: string) => `account ${id}`,
  refused: "refused",
  end: "These are all events.",
};

/** Customer support, for the person and for its agents. */
export const support = { person, stop, agent, feed };

/** Where a person is signed in, and how browsers are called. */
export const sessions = {
  title: "Where you are signed in",
  current: "This browser",
  signedIn: (moment: string) => `Signed in ${moment}`,
  lastUsed: (moment: string) => `last used ${moment}`,
  from: (address: string) => `from ${address}`,
  end: "Sign out",
  endOf: (browser: string) => `Sign out ${browser}`,
  ended: (browser: string) => `${browser} was signed out.`,
  endOthers: "Sign out everywhere else",
  endedOthers: "You are signed out everywhere else.",
  none: "You are signed in nowhere else.",
  on: (browser: string, system: string) => `${browser} on ${system}`,
  unknown: "An unknown app",
  expiry: {
    title: "Are you still there?",
    text: (clock: string) =>
      `Nothing was done here for a while. For your safety you are signed out in ${clock}.`,
    lastText: (clock: string) =>
      `You have been signed in for as long as it lasts, and are signed out in ${clock}. After signing in again you come back to this page.`,
    extend: "Stay signed in",
    extended: "You stay signed in.",
  },
};

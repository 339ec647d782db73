/** Signing in with a password and a second step. */
export const signIn = {
  title: "Sign in",
  text: (product: string) => `Welcome to ${product}.`,
  submit: "Sign in",
  newHere: "New here?",
  create: "Create an account",
  notices: {
    confirmed: "Your e-mail is confirmed. Sign in to go on.",
    ended: "Your session has ended. Sign in again to go on.",
    signedOut: "You are signed out.",
    challengeExpired: "This sign-in took too long. Enter your password again.",
    tooMany: "There were too many wrong codes. Enter your password again to go on.",
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
    unfinished: "Enter the 6 digits of a code, or the 16 characters of your emergency code.",
    submit: "Sign in",
    noAccess: {
      authenticator: "No access to your app?",
      sms: "No text message?",
      emergency_code: "Not at hand?",
    },
    another: "Try another way",
    useAuthenticator: "Use my authenticator app",
    useSms: (phone: string) => `Send a text message to ${phone}`,
    useEmergencyCode: "Use my emergency code",
    smsSent: (phone: string) => `A code is on its way to ${phone}.`,
    smsFailed: "The text message could not be sent. Try another way.",
    resend: "Send again",
    resendIn: (clock: string) => `Send again (in ${clock})`,
    lostAll: "Lost your emergency code as well?",
    restart: "Start over",
  },
};

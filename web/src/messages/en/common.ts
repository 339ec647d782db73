import { counting } from "../count";

/** A number with its noun. */
export const count = counting("en-GB");

/** A waiting time in the largest unit that keeps it honest. */
export const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "second", "seconds")
    : count(Math.ceil(seconds / 60), "minute", "minutes");

/** Words that appear on more than one page. */
export const common = {
  next: "Next",
  back: "Back",
  cancel: "Cancel",
  close: "Close",
  tryAgain: "Try again",
  signOut: "Sign out",
  skipToContent: "Skip to content",
  loading: "Loading",
  slow: "This takes longer than usual. Your connection may be slow; nothing is lost.",
  email: "E-mail",
  password: "Password",
  show: "Show",
  hide: "Hide",
  showPassword: "Show password",
  hidePassword: "Hide password",
  copied: "Copied.",
  copyFailed: "Your browser did not allow copying. Select the text and copy it yourself.",
  on: (day: string) => `on ${day}`,
  /** A day, such as "today" or what `on` makes, with its time. */
  at: (day: string, time: string) => `${day} ${time}`,
  /** The menu of languages. */
  language: "Language",
  newTab: "(opens in a new tab)",
  attemptsLeft: (n: number) => `${count(n, "try", "tries")} left before a waiting time.`,
  retryIn: (seconds: number) => `You can try again in ${waiting(seconds)}.`,
  retryNow: "You can try again now.",
  nextCodeIn: (seconds: number) => `The next code comes in ${count(seconds, "second", "seconds")}.`,
  justUsed: (seconds: number) =>
    `You have just used this code, and each code works once. Wait ${count(seconds, "second", "seconds")} for the next one.`,
  contactSupport: "Contact customer support",
  askSupport: "Ask customer support for help.",
  needHelp: "Need help?",
  development: "Development: mails and text messages are kept, not sent.",
  readMessages: "Read them",
  offline: "You are offline. What you see may be out of date.",
  notFound: {
    title: "This page does not exist",
    text: "The address may be mistyped, or the page has moved.",
    home: "Go to account settings",
  },
  errors: {
    title: "This did not work",
    offlineTitle: "We can't reach the server",
    offline: "Check your connection, then try again. Nothing is lost.",
    broken: "Something on this page broke. Load it again; nothing is lost.",
  },
};

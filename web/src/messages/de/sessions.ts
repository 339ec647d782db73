import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Wo du angemeldet bist",
  current: "Dieser Browser",
  signedIn: (moment) => `Angemeldet ${moment}`,
  lastUsed: (moment) => `zuletzt verwendet ${moment}`,
  from: (address) => `von ${address}`,
  end: "Abmelden",
  endOf: (browser) => `${browser} abmelden`,
  ended: (browser) => `${browser} wurde abgemeldet.`,
  endOthers: "Überall sonst abmelden",
  endedOthers: "Du bist überall sonst abgemeldet.",
  none: "Du bist nirgends sonst angemeldet.",
  on: (browser, system) => `${browser} auf ${system}`,
  unknown: "Eine unbekannte App",
  expiry: {
    title: "Bist du noch da?",
    text: (clock) =>
      `Hier ist eine Weile nichts passiert. Zu deiner Sicherheit wirst du in ${clock} abgemeldet.`,
    lastText: (clock) =>
      `Du warst so lange angemeldet, wie es geht, und wirst in ${clock} abgemeldet. Nach dem Anmelden kommst du auf diese Seite zurück.`,
    extend: "Angemeldet bleiben",
    extended: "Du bleibst angemeldet.",
  },
};

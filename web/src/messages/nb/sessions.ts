import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Her er du logget inn",
  current: "Denne nettleseren",
  signedIn: (moment) => `Logget inn ${moment}`,
  lastUsed: (moment) => `sist brukt ${moment}`,
  from: (address) => `fra ${address}`,
  end: "Logg ut",
  endOf: (browser) => `Logg ut ${browser}`,
  ended: (browser) => `${browser} er logget ut.`,
  endOthers: "Logg ut alle andre steder",
  endedOthers: "Du er logget ut alle andre steder.",
  none: "Du er ikke logget inn noe annet sted.",
  on: (browser, system) => `${browser} på ${system}`,
  unknown: "En ukjent app",
  expiry: {
    title: "Er du her fortsatt?",
    text: (clock) =>
      `Ingenting har skjedd her på en stund. For din sikkerhet blir du logget ut om ${clock}.`,
    lastText: (clock) =>
      `Du har vært logget inn så lenge det varer, og blir logget ut om ${clock}. Når du har logget inn på nytt, kommer du tilbake til denne siden.`,
    extend: "Forbli innlogget",
    extended: "Du forblir innlogget.",
  },
};

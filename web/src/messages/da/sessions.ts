import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Her er du logget ind",
  current: "Denne browser",
  signedIn: (moment) => `Logget ind ${moment}`,
  lastUsed: (moment) => `sidst brugt ${moment}`,
  from: (address) => `fra ${address}`,
  end: "Log ud",
  endOf: (browser) => `Log ${browser} ud`,
  ended: (browser) => `${browser} er logget ud.`,
  endOthers: "Log ud alle andre steder",
  endedOthers: "Du er logget ud alle andre steder.",
  none: "Du er ikke logget ind andre steder.",
  on: (browser, system) => `${browser} på ${system}`,
  unknown: "En ukendt app",
  expiry: {
    title: "Er du her stadig?",
    text: (clock) =>
      `Der er ikke sket noget her i et stykke tid. Af hensyn til din sikkerhed bliver du logget ud om ${clock}.`,
    lastText: (clock) =>
      `Du har været logget ind, så længe det kan vare, og bliver logget ud om ${clock}. Når du har logget ind igen, kommer du tilbage til denne side.`,
    extend: "Forbliv logget ind",
    extended: "Du forbliver logget ind.",
  },
};

import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Här är du inloggad",
  current: "Den här webbläsaren",
  signedIn: (moment) => `Inloggad ${moment}`,
  lastUsed: (moment) => `senast använd ${moment}`,
  from: (address) => `från ${address}`,
  end: "Logga ut",
  endOf: (browser) => `Logga ut ${browser}`,
  ended: (browser) => `${browser} har loggats ut.`,
  endOthers: "Logga ut överallt annars",
  endedOthers: "Du har loggats ut överallt annars.",
  none: "Du är inte inloggad någon annanstans.",
  on: (browser, system) => `${browser} på ${system}`,
  unknown: "En okänd app",
  expiry: {
    title: "Är du kvar?",
    text: (clock) => `Inget har hänt här på ett tag. För din säkerhet loggas du ut om ${clock}.`,
    lastText: (clock) =>
      `Du har varit inloggad så länge som det går och loggas ut om ${clock}. När du har loggat in igen kommer du tillbaka till den här sidan.`,
    extend: "Fortsätt vara inloggad",
    extended: "Du fortsätter vara inloggad.",
  },
};

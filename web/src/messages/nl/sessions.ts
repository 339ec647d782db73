import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Waar je bent ingelogd",
  current: "Deze browser",
  signedIn: (moment) => `Ingelogd ${moment}`,
  lastUsed: (moment) => `laatst gebruikt ${moment}`,
  from: (address) => `vanaf ${address}`,
  end: "Uitloggen",
  endOf: (browser) => `${browser} uitloggen`,
  ended: (browser) => `${browser} is uitgelogd.`,
  endOthers: "Overal elders uitloggen",
  endedOthers: "Je bent overal elders uitgelogd.",
  none: "Je bent nergens anders ingelogd.",
  on: (browser, system) => `${browser} op ${system}`,
  unknown: "Een onbekende app",
  expiry: {
    title: "Ben je er nog?",
    text: (clock) =>
      `Er is hier een tijdje niets gedaan. Voor je veiligheid word je over ${clock} uitgelogd.`,
    lastText: (clock) =>
      `Je bent zo lang ingelogd geweest als kan, en wordt over ${clock} uitgelogd. Na het inloggen kom je op deze pagina terug.`,
    extend: "Ingelogd blijven",
    extended: "Je blijft ingelogd.",
  },
};

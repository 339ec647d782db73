import type { Messages } from "../en";

export const sessions: Messages["sessions"] = {
  title: "Missä olet kirjautuneena",
  current: "Tämä selain",
  signedIn: (moment) => `Kirjauduttu ${moment}`,
  lastUsed: (moment) => `käytetty viimeksi ${moment}`,
  from: (address) => `osoitteesta ${address}`,
  end: "Kirjaa ulos",
  endOf: (browser) => `Kirjaa ulos: ${browser}`,
  ended: (browser) => `${browser} kirjattiin ulos.`,
  endOthers: "Kirjaudu ulos kaikkialta muualta",
  endedOthers: "Olet kirjautunut ulos kaikkialta muualta.",
  none: "Et ole kirjautuneena missään muualla.",
  on: (browser, system) => `${browser}, ${system}`,
  unknown: "Tuntematon sovellus",
  expiry: {
    title: "Oletko vielä siellä?",
    text: (clock) =>
      `Täällä ei ole tehty mitään hetkeen. Turvallisuutesi vuoksi sinut kirjataan pian ulos. Aikaa on jäljellä ${clock}.`,
    lastText: (clock) =>
      `Olet ollut kirjautuneena niin kauan kuin voi, ja sinut kirjataan pian ulos. Aikaa on jäljellä ${clock}. Kun kirjaudut uudelleen, palaat tälle sivulle.`,
    extend: "Pysy kirjautuneena",
    extended: "Pysyt kirjautuneena.",
  },
};

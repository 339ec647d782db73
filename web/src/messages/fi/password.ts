import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Kun vaihdat salasanasi, sinut kirjataan heti ulos. Kirjaudu takaisin uudella salasanalla.",
  tooShort: (least) =>
    `Tämä salasana on liian lyhyt. Käytä vähintään ${count(least, "merkki", "merkkiä")}.`,
  change: {
    title: "Vaihda salasanasi",
    required: "Valitse uusi salasana ennen kuin jatkat: joku muu voi tietää nykyisen.",
    current: "Nykyinen salasana",
    new: "Uusi salasana",
    submit: "Vaihda salasana",
    attemptsLeft: (n) =>
      `${count(n, "yritys", "yritystä")} jäljellä, ennen kuin sinut kirjataan täältä ulos.`,
    forgot: "Unohditko nykyisen salasanasi?",
  },
  forgot: {
    title: "Unohditko salasanasi?",
    text: "Anna sähköpostiosoitteesi. Jos se kuuluu jollekin tilille, lähetämme sinulle linkin uuden salasanan valitsemiseen.",
    submit: "Lähetä linkki",
    sentTitle: "Katso sähköpostisi",
    sent: (email) =>
      `Jos ${email} kuuluu jollekin tilille, linkki on matkalla. Se on voimassa tunnin.`,
    nothing: "Eikö viestiä näy muutaman minuutin jälkeen? Katso roskapostista tai tarkista osoite.",
    another: "Käytä toista osoitetta",
    back: "Takaisin kirjautumiseen",
  },
  reset: {
    title: "Valitse uusi salasana",
    text: "Sinut kirjataan silloin ulos kaikkialta. Kirjaudu uudella salasanalla.",
    submit: "Tallenna salasana",
    overTitle: "Tämä linkki ei enää toimi",
    over: "Linkki toimii kerran, tunnin ajan. Pyydä uusi.",
    missing: "Avaa sähköpostin linkki uudelleen: sen avain ei säily, kun sivu ladataan uudestaan.",
    again: "Pyydä uusi linkki",
  },
  undo: {
    title: "Peru muutos",
    text: "Sait tämän linkin, koska tilillesi otettiin käyttöön kaksivaiheinen vahvistus tai sen sähköpostiosoite vaihdettiin. Jos se et ollut sinä, peru se nyt.",
    consequence:
      "Kaikki kirjataan ulos, eikä vanhalla salasanalla voi enää kirjautua. Valitset sitten uuden linkillä, jonka lähetämme sinulle sähköpostilla.",
    submit: "Peru muutos",
    doneTitle: "Muutos peruttiin",
    done: "Kaikki kirjattiin ulos. Valitse nyt uusi salasana: lähetämme sinulle linkin sähköpostilla.",
    next: "Valitse uusi salasana",
    over: "Se on jo käytetty, tai sen aika on ohi. Jos et pääse kirjautumaan, pyydä uusi salasana tai ota yhteys asiakastukeen.",
  },
  meter: {
    more: (missing) => `Vielä ${count(missing, "merkki", "merkkiä")}.`,
    too_long: "Tämä on pidempi kuin voimme ottaa vastaan. Käytä enintään 1\u00a0024 merkkiä.",
    common: "Moni käyttää tätä: se on yleisten salasanojen luettelossa. Valitse toinen.",
    account_words: "Tämä koostuu nimestäsi, osoitteestasi tai meidän nimestämme. Valitse toinen.",
    guessable: "Tämän arvaa alle sadalla yrityksellä. Lisää muutama sana.",
    scores: [
      "Erittäin helppo arvata. Lisää muutama sana.",
      "Helppo arvata. Lisää muutama sana.",
      "Voisi olla vaikeampi arvata. Lisää vielä yksi sana.",
      "Vaikea arvata.",
      "Erittäin vaikea arvata.",
    ],
  },
};

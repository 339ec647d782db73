import type { Messages } from "../en";

export const factors: Messages["factors"] = {
  title: "Toinen vaiheesi",
  authenticators: "Todennussovellukset",
  added: (day) => `Lisätty ${day}`,
  lastUsed: (moment) => `käytetty viimeksi ${moment}`,
  add: {
    button: "Lisää todennussovellus",
    full: (most) => `Sinulla on ${most} todennussovellusta, enempää ei voi olla.`,
    title: "Lisää todennussovellus",
    text: "Toiselle puhelimelle, tabletille tai salasanaohjelmalle. Nykyiset toimivat edelleen.",
    submit: "Jatka",
  },
  name: "Nimi",
  nameHint: "Esimerkiksi ”Työpuhelin”.",
  rename: {
    button: "Nimeä uudelleen",
    of: (name) => `Nimeä uudelleen: ${name}`,
    title: "Nimeä todennussovellus uudelleen",
    submit: "Tallenna",
    done: (name) => `Todennussovelluksen nimi on nyt ${name}.`,
  },
  replace: {
    button: "Siirrä uuteen puhelimeen",
    of: (name) => `Siirrä uuteen puhelimeen: ${name}`,
  },
  remove: {
    of: (name) => `Poista ${name}`,
    title: (name) => `Poistetaanko ${name}?`,
    text: "Sen koodit lakkaavat toimimasta heti. Muut todennussovelluksesi toimivat edelleen.",
    keep: "Pidä",
    done: (name) => `${name} poistettiin.`,
  },
  backupPhone: "Varapuhelin",
  changePhone: "Vaihda puhelinnumero",
  addPhone: "Lisää puhelinnumero",
  removePhone: "Poista puhelinnumero",
  noBackupPhone: "Ei ole. Jos menetät sovelluksesi, pääset sisään vain hätäkoodillasi.",
  emergencyCode: "Hätäkoodi",
  issued: (day) => `Myönnetty ${day}.`,
  notStored:
    "Et vahvistanut tallettaneesi sitä. Jos sinulla ei ole sitä, hanki uusi nyt: sillä pääset sisään, jos menetät puhelimesi.",
  none: "Ei ole. Hanki nyt: sillä pääset sisään, jos menetät puhelimesi.",
  newCode: "Uusi hätäkoodi",
  codePage: {
    title: "Uusi hätäkoodi",
    text: "Jos joskus menetät puhelimesi, pääset sisään tällä koodilla. Se toimii kerran.",
    before:
      "Nykyinen koodisi lakkaa toimimasta heti, kun uusi näytetään. Varaudu tallettamaan se: salasanaohjelma tai tulostin.",
    get: "Näytä uusi koodi",
    shownText: "Edellinen koodi ei enää toimi. Näytämme tämän vain nyt.",
    submit: "Valmis",
  },
  turnOff: {
    button: "Poista käytöstä",
    name: "Poista kaksivaiheinen vahvistus käytöstä",
    required: "Sitä vaaditaan täällä, eikä sitä voi poistaa käytöstä.",
    title: "Poistetaanko kaksivaiheinen vahvistus käytöstä?",
    text: "Silloin kirjautumiseen riittää pelkkä salasanasi, ja se riittää kenelle tahansa, joka saa sen käsiinsä.",
    consequences: [
      "Todennussovelluksesi, hätäkoodisi ja puhelinnumerosi poistetaan.",
      "Mikään selain ei ole enää luotettu, ja sinut kirjataan ulos kaikkialta muualta.",
    ],
    keep: "Pidä käytössä",
    submit: "Poista käytöstä",
    tooShort: (least) =>
      `Ilman toista vaihetta salasanassasi on oltava vähintään ${least} merkkiä. Vaihda ensin salasanasi ja poista tämä sitten käytöstä.`,
    done: "Kaksivaiheinen vahvistus ei ole käytössä.",
  },
  browsers: {
    title: "Luotetut selaimet",
    text: (days) =>
      `Nämä selaimet eivät kysy koodia. Luottamus päättyy ${days === 1 ? "päivän" : `${days} päivän`} kuluttua ja aina, kun salasanasi tai toinen vaiheesi muuttuu.`,
    none: "Ei ole. Kirjautuessasi voit valita, että selaimeen luotetaan.",
    until: (used, day) => `Käytetty viimeksi ${used}, luotettu ${day} asti`,
    forget: "Lopeta luottamus",
    of: (browser) => `Lopeta luottamus: ${browser}`,
    done: (browser) => `${browser} kysyy taas koodia.`,
  },
};

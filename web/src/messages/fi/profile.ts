import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Muokkaa profiiliasi",
    language: "Kieli",
    languageHint: "Sivuille sekä sähköposteille ja tekstiviesteille, joita lähetämme sinulle.",
    submit: "Tallenna",
  },
  email: {
    title: "Vaihda sähköpostisi",
    text: "Kirjaudut tällä osoitteella. Lähetämme koodin uuteen ja kerromme vanhaan.",
    now: (email) => `Nykyinen osoitteesi: ${email}`,
    label: "Uusi sähköposti",
    submit: "Lähetä koodi",
  },
  confirmEmail: {
    title: "Vahvista uusi sähköpostisi",
    text: (email) =>
      `Lähetimme 6-numeroisen koodin osoitteeseen ${email}. Vanha osoitteesi pysyy, kunnes annat koodin.`,
    textWithout:
      "Lähetimme 6-numeroisen koodin uuteen osoitteeseesi. Vanha osoitteesi pysyy, kunnes annat koodin.",
    label: "Sähköpostin koodi",
    submit: "Vaihda sähköposti",
    nothing: "Eikö koodia näy? Katso roskapostista tai tarkista osoite.",
  },
  code: {
    resend: "Lähetä uusi koodi",
    resendIn: (clock) => `Lähetä uusi koodi (odota ${clock})`,
    resent: "Uusi koodi on matkalla. Vain uusin toimii.",
    another: "Muuta antamaasi tietoa",
  },
  phone: {
    title: "Puhelinnumerosi",
    text: "Varatapa kirjautua, kun sovelluksesi ei ole käsillä. Lähetämme koodin numeron vahvistamiseksi.",
    hint: "Maatunnuksen kanssa, esimerkiksi +47 412 34 567.",
    submit: "Lähetä koodi",
  },
  confirmPhone: {
    title: "Vahvista puhelinnumerosi",
    text: (phone) => `Lähetimme 6-numeroisen koodin numeroon ${phone}. Se on voimassa 5 minuuttia.`,
    textWithout: "Lähetimme 6-numeroisen koodin puhelimeesi. Se on voimassa 5 minuuttia.",
    submit: "Tallenna numero",
    nothing: "Eikö viestiä näy? Tarkista numero. Mikään ei muutu, ennen kuin annat koodin.",
  },
  removePhone: {
    title: "Poistetaanko puhelinnumerosi?",
    text: "Emme voi silloin lähettää sinulle koodeja tekstiviestillä. Jos menetät sovelluksesi, pääset sisään vain hätäkoodillasi.",
    textOff: "Poistamme numeron. Voit lisätä numeron uudelleen milloin tahansa.",
    keep: "Pidä",
    removed: "Puhelinnumerosi poistettiin.",
  },
  delete: {
    title: "Poista tilisi",
    text: "Sinut kirjataan ulos kaikkialta, ja profiilisi, puhelinnumerosi, todennussovelluksesi ja koodisi poistetaan. Asiakastuki ei voi palauttaa niitä.",
    undo: "Vain jos olemme lähettäneet sinulle linkin, joka peruu äskettäisen muutoksen, odotamme linkin vanhenemista: sillä välin kukaan ei voi kirjautua, ja linkki palauttaa tilin.",
    grace: (days) =>
      `Tiliin ei voi kirjautua, ja sähköpostiin lähetetty linkki palauttaa sen. Tämä kestää ${count(days, "päivän", "päivää")}, tai pidempään, jos olemme lähettäneet sinulle linkin, joka peruu äskettäisen muutoksen. Sitten tili poistetaan.`,
    download: "Voit halutessasi ladata ensin tietosi.",
    label: "Vahvista kirjoittamalla sähköpostiosoitteesi",
    hint: (email) => `Osoitteesi on ${email}.`,
    mismatch: "Tämä ei ole tämän tilin osoite.",
    submit: "Poista tilini",
  },
};

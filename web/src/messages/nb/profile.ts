import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Rediger profilen din",
    language: "Språk",
    languageHint: "For sidene og for e-postene og tekstmeldingene vi sender deg.",
    submit: "Lagre",
  },
  email: {
    title: "Endre e-postadressen",
    text: "Du logger inn med denne adressen. Vi sender en kode til den nye og sier fra til den gamle.",
    now: (email) => `Adressen din nå: ${email}`,
    label: "Ny e-post",
    submit: "Send kode",
  },
  confirmEmail: {
    title: "Bekreft den nye e-postadressen",
    text: (email) =>
      `Vi sendte en 6-sifret kode til ${email}. Den gamle adressen gjelder til du skriver inn koden.`,
    textWithout:
      "Vi sendte en 6-sifret kode til den nye adressen. Den gamle adressen gjelder til du skriver inn koden.",
    label: "Kode fra e-posten",
    submit: "Endre e-post",
    nothing: "Ingen kode? Se i søppelposten, eller sjekk adressen.",
  },
  code: {
    resend: "Send en ny kode",
    resendIn: (clock) => `Send en ny kode (om ${clock})`,
    resent: "En ny kode er på vei. Bare den nyeste virker.",
    another: "Endre det du skrev inn",
  },
  phone: {
    title: "Telefonnummeret ditt",
    text: "En reserve for å logge inn når du ikke har appen for hånden. Vi sender en kode for å bekrefte det.",
    hint: "Med landkode, for eksempel +47 412 34 567.",
    submit: "Send kode",
  },
  confirmPhone: {
    title: "Bekreft telefonnummeret ditt",
    text: (phone) => `Vi sendte en 6-sifret kode til ${phone}. Den gjelder i 5 minutter.`,
    textWithout: "Vi sendte en 6-sifret kode til telefonen din. Den gjelder i 5 minutter.",
    submit: "Lagre nummeret",
    nothing: "Ingen melding? Sjekk nummeret. Ingenting endres før du skriver inn koden.",
  },
  removePhone: {
    title: "Fjerne telefonnummeret ditt?",
    text: "Da kan vi ikke sende deg koder på SMS. Hvis du mister appen, er nødkoden den eneste veien inn.",
    textOff: "Vi sletter nummeret. Du kan legge til et igjen når som helst.",
    keep: "Behold det",
    removed: "Telefonnummeret ditt er fjernet.",
  },
  delete: {
    title: "Slett kontoen din",
    text: "Du blir logget ut overalt, og profilen, telefonnummeret, autentiseringsappene og kodene dine slettes. Kundestøtte kan ikke hente dem tilbake.",
    undo: "Bare hvis vi har sendt deg en lenke som angrer en nylig endring, venter vi med det til lenken har gått ut: Ingen kan logge inn imens, og lenken henter kontoen tilbake.",
    grace: (days) =>
      `I ${count(days, "dag", "dager")}, eller lenger hvis vi har sendt deg en lenke som angrer en nylig endring, kan ingen logge inn, og en lenke på e-post henter kontoen tilbake. Deretter slettes den.`,
    download: "Det kan være lurt å laste ned dataene dine først.",
    label: "Skriv inn e-postadressen din for å bekrefte",
    hint: (email) => `Adressen din er ${email}.`,
    mismatch: "Dette er ikke adressen til denne kontoen.",
    submit: "Slett kontoen min",
  },
};

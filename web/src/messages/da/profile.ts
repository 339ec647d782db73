import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Rediger din profil",
    language: "Sprog",
    languageHint: "Til siderne og til de mails og sms'er, vi sender dig.",
    submit: "Gem",
  },
  email: {
    title: "Ændr din e-mailadresse",
    text: "Du logger ind med denne adresse. Vi sender en kode til den nye og giver den gamle besked.",
    now: (email) => `Din adresse nu: ${email}`,
    label: "Ny e-mail",
    submit: "Send kode",
  },
  confirmEmail: {
    title: "Bekræft din nye e-mailadresse",
    text: (email) =>
      `Vi har sendt en 6-cifret kode til ${email}. Din gamle adresse gælder, indtil du indtaster koden.`,
    textWithout:
      "Vi har sendt en 6-cifret kode til din nye adresse. Din gamle adresse gælder, indtil du indtaster koden.",
    label: "Kode fra mailen",
    submit: "Ændr e-mail",
    nothing: "Ingen kode? Kig i din spammappe, eller tjek adressen.",
  },
  code: {
    resend: "Send en ny kode",
    resendIn: (clock) => `Send en ny kode (om ${clock})`,
    resent: "En ny kode er på vej. Kun den nyeste virker.",
    another: "Ændr det, du indtastede",
  },
  phone: {
    title: "Dit telefonnummer",
    text: "En reserve til at logge ind, når du ikke har din app ved hånden. Vi sender en kode for at bekræfte det.",
    hint: "Med landekode, for eksempel +47 412 34 567.",
    submit: "Send kode",
  },
  confirmPhone: {
    title: "Bekræft dit telefonnummer",
    text: (phone) => `Vi har sendt en 6-cifret kode til ${phone}. Den gælder i 5 minutter.`,
    textWithout: "Vi har sendt en 6-cifret kode til din telefon. Den gælder i 5 minutter.",
    submit: "Gem nummeret",
    nothing: "Ingen besked? Tjek nummeret. Intet ændres, før du indtaster koden.",
  },
  removePhone: {
    title: "Vil du fjerne dit telefonnummer?",
    text: "Så kan vi ikke sende dig koder på sms. Hvis du mister din app, er nødkoden den eneste vej ind.",
    textOff: "Vi sletter nummeret. Du kan tilføje et igen når som helst.",
    keep: "Behold det",
    removed: "Dit telefonnummer er fjernet.",
  },
  delete: {
    title: "Slet din konto",
    text: "Du bliver logget ud alle steder, og din profil, dit telefonnummer, dine godkendelsesapps og dine koder slettes. Supporten kan ikke hente dem tilbage.",
    undo: "Kun hvis vi har mailet dig et link, der fortryder en nylig ændring, venter vi med det, til linket er udløbet: Ingen kan logge ind imens, og linket henter kontoen tilbage.",
    grace: (days) =>
      `I ${count(days, "dag", "dage")}, eller længere hvis vi har mailet dig et link, der fortryder en nylig ændring, kan ingen logge ind, og et link i en mail henter kontoen tilbage. Derefter slettes den.`,
    download: "Det kan være en god idé at downloade dine data først.",
    label: "Skriv din e-mailadresse for at bekræfte",
    hint: (email) => `Din adresse er ${email}.`,
    mismatch: "Dette er ikke denne kontos adresse.",
    submit: "Slet min konto",
  },
};

import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Når du bytter passord, blir du logget ut med en gang. Bruk det nye passordet for å logge inn igjen.",
  tooShort: (least) => `Dette passordet er for kort. Bruk minst ${count(least, "tegn", "tegn")}.`,
  change: {
    title: "Bytt passord",
    required: "Velg et nytt passord før du går videre: Noen andre kan kjenne det du har nå.",
    current: "Nåværende passord",
    new: "Nytt passord",
    submit: "Bytt passord",
    attemptsLeft: (n) => `${count(n, "forsøk", "forsøk")} igjen før du blir logget ut her.`,
    forgot: "Har du glemt det nåværende passordet?",
  },
  forgot: {
    title: "Glemt passordet?",
    text: "Skriv inn e-postadressen din. Hvis den hører til en konto, sender vi deg en lenke for å velge et nytt passord.",
    submit: "Send lenke",
    sentTitle: "Sjekk e-posten din",
    sent: (email) => `Hvis ${email} hører til en konto, er en lenke på vei. Den gjelder i én time.`,
    nothing: "Ingen e-post etter noen minutter? Se i søppelposten, eller sjekk adressen.",
    another: "Bruk en annen adresse",
    back: "Tilbake til innloggingen",
  },
  reset: {
    title: "Velg et nytt passord",
    text: "Du blir logget ut overalt. Logg inn med det nye passordet.",
    submit: "Lagre passordet",
    overTitle: "Denne lenken virker ikke lenger",
    over: "En lenke virker én gang og i én time. Be om en ny.",
    missing:
      "Åpne lenken fra e-posten på nytt: Nøkkelen i den lagres ikke når siden lastes inn på nytt.",
    again: "Be om en ny lenke",
  },
  undo: {
    title: "Angre endringen",
    text: "Du fikk denne lenken fordi totrinnsbekreftelse ble slått på for kontoen din, eller fordi e-postadressen ble endret. Hvis det ikke var deg, angrer du det nå.",
    consequence:
      "Alle blir logget ut, og ingen kan logge inn med det gamle passordet lenger. Deretter velger du et nytt med en lenke vi sender deg på e-post.",
    submit: "Angre endringen",
    doneTitle: "Endringen er angret",
    done: "Alle er logget ut. Velg et nytt passord nå: Vi sender deg en lenke på e-post.",
    next: "Velg et nytt passord",
    over: "Den er allerede brukt, eller tiden er ute. Hvis du ikke kan logge inn, ber du om et nytt passord eller kontakter kundestøtte.",
  },
  meter: {
    more: (missing) => `${count(missing, "tegn", "tegn")} igjen.`,
    too_long: "Dette er lengre enn vi kan ta imot. Bruk høyst 1 024 tegn.",
    common: "Mange bruker dette: Det står på listen over vanlige passord. Velg et annet.",
    account_words: "Dette er laget av navnet ditt, adressen din eller navnet vårt. Velg et annet.",
    guessable: "Dette gjettes på under hundre forsøk. Legg til noen ord.",
    scores: [
      "Svært lett å gjette. Legg til noen ord.",
      "Lett å gjette. Legg til noen ord.",
      "Kunne vært vanskeligere å gjette. Legg til et ord.",
      "Vanskelig å gjette.",
      "Svært vanskelig å gjette.",
    ],
  },
};

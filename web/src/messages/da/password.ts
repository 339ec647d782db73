import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Når du skifter adgangskode, bliver du logget ud med det samme. Brug den nye adgangskode for at logge ind igen.",
  tooShort: (least) =>
    `Denne adgangskode er for kort. Brug mindst ${count(least, "tegn", "tegn")}.`,
  change: {
    title: "Skift adgangskode",
    required: "Vælg en ny adgangskode, før du går videre: En anden kan kende den, du har nu.",
    current: "Nuværende adgangskode",
    new: "Ny adgangskode",
    submit: "Skift adgangskode",
    attemptsLeft: (n) => `${count(n, "forsøg", "forsøg")} tilbage, før du bliver logget ud her.`,
    forgot: "Har du glemt din nuværende adgangskode?",
  },
  forgot: {
    title: "Har du glemt din adgangskode?",
    text: "Indtast din e-mail. Hvis den hører til en konto, sender vi dig et link til at vælge en ny adgangskode.",
    submit: "Send link",
    sentTitle: "Tjek din e-mail",
    sent: (email) => `Hvis ${email} hører til en konto, er et link på vej. Det gælder i én time.`,
    nothing: "Ingen mail efter et par minutter? Kig i din spammappe, eller tjek adressen.",
    another: "Brug en anden adresse",
    back: "Tilbage til login",
  },
  reset: {
    title: "Vælg en ny adgangskode",
    text: "Du bliver så logget ud alle steder. Log ind med den nye adgangskode.",
    submit: "Gem adgangskoden",
    overTitle: "Dette link virker ikke længere",
    over: "Et link virker én gang og i én time. Bed om et nyt.",
    missing: "Åbn linket i mailen igen: Dets nøgle gemmes ikke, når siden indlæses på ny.",
    again: "Bed om et nyt link",
  },
  undo: {
    title: "Fortryd ændringen",
    text: "Du fik dette link, fordi totrinsbekræftelse blev slået til for din konto, eller fordi dens e-mailadresse blev ændret. Hvis det ikke var dig, kan du fortryde det nu.",
    consequence:
      "Alle bliver logget ud, og ingen kan længere logge ind med den gamle adgangskode. Derefter vælger du en ny med et link, som vi mailer til dig.",
    submit: "Fortryd ændringen",
    doneTitle: "Ændringen er fortrudt",
    done: "Alle er logget ud. Vælg en ny adgangskode nu: Vi mailer dig et link.",
    next: "Vælg en ny adgangskode",
    over: "Det er allerede brugt, eller tiden er gået. Hvis du ikke kan logge ind, skal du bede om en ny adgangskode eller kontakte kundesupport.",
  },
  meter: {
    more: (missing) => `${count(missing, "tegn", "tegn")} mere.`,
    too_long: "Dette er længere, end vi kan tage imod. Brug højst 1.024 tegn.",
    common: "Mange bruger denne: Den står på listen over almindelige adgangskoder. Vælg en anden.",
    account_words: "Denne består af dit navn, din adresse eller vores navn. Vælg en anden.",
    guessable: "Denne gættes på under hundrede forsøg. Tilføj nogle ord.",
    scores: [
      "Meget let at gætte. Tilføj nogle ord.",
      "Let at gætte. Tilføj nogle ord.",
      "Kunne være sværere at gætte. Tilføj et ord.",
      "Svær at gætte.",
      "Meget svær at gætte.",
    ],
  },
};

import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Maak je account aan",
  text: "Het kost een minuut. We sturen een code naar je e-mail om te bevestigen dat die van jou is.",
  firstName: "Voornaam",
  lastName: "Achternaam",
  passwordHint: (least) =>
    `Minstens ${count(least, "teken", "tekens")}. Een paar woorden achter elkaar zijn makkelijk te onthouden en moeilijk te raden.`,
  submit: "Account aanmaken",
  haveAccount: "Heb je al een account?",
  closed: "Hier kunnen geen nieuwe accounts worden aangemaakt.",
  confirm: {
    title: "Bevestig je e-mailadres",
    text: (email) =>
      `We hebben een code van 6 cijfers gestuurd naar ${email}. Die is 24 uur geldig.`,
    textWithout: "We hebben je een code van 6 cijfers gemaild. Die is 24 uur geldig.",
    code: "Code uit de mail",
    submit: "E-mailadres bevestigen",
    resend: "Nieuwe code sturen",
    resendIn: (clock) => `Nieuwe code sturen (over ${clock})`,
    resent: "Er is een nieuwe code onderweg. Gebruik die uit de nieuwste mail.",
    nothing: "Geen mail? Kijk in je spammap. Heb je al een account, dan staat dat in de mail.",
    again: "Opnieuw aanmelden",
    none: "Er is in dit venster geen aanmelding om te bevestigen. Meld je opnieuw aan, of log in als je klaar bent.",
  },
};

import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Din nya nödkod",
  text: "Du har använt nödkoden, och den fungerar inte längre. Den här nya ersätter den. Vi visar den bara nu.",
  again: "Den här koden ersätter den som visades förut.",
  lostText:
    "Din gamla nödkod är förbrukad. Hämta den nya nu och spara den där du hittar den utan telefonen.",
  get: "Visa en ny nödkod",
  submit: "Fortsätt",
  question: "Har du kvar din autentiseringsapp?",
  questionText: "Leta efter appen på telefonen som visar dina 6-siffriga koder.",
  kept: "Ja, jag har den kvar",
  keptText: "Allt förblir som det är.",
  lost: "Nej, den är borta för gott",
  lostChoiceText:
    "Konfigurera en ny autentiseringsapp nu. Den gamla slutar fungera när du är klar.",
};

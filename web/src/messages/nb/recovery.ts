import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Den nye nødkoden din",
  text: "Du har brukt nødkoden, og den virker ikke lenger. Denne nye erstatter den. Vi viser den bare nå.",
  again: "Denne koden erstatter den som ble vist før.",
  lostText:
    "Den gamle nødkoden er brukt opp. Få den nye nå, og lagre den et sted der du finner den uten telefonen.",
  get: "Vis en ny nødkode",
  submit: "Fortsett",
  question: "Har du autentiseringsappen fortsatt?",
  questionText: "Se etter appen på telefonen som viser de 6-sifrede kodene dine.",
  kept: "Ja, jeg har den fortsatt",
  keptText: "Alt forblir som det er.",
  lost: "Nei, den er borte for godt",
  lostChoiceText:
    "Sett opp en ny autentiseringsapp nå. Den gamle slutter å virke når du er ferdig.",
};

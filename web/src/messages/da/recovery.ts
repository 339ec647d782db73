import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Din nye nødkode",
  text: "Du har brugt din nødkode, og den virker ikke længere. Denne nye erstatter den. Vi viser den kun nu.",
  again: "Denne kode erstatter den, der blev vist før.",
  lostText:
    "Din gamle nødkode er brugt op. Få den nye nu, og gem den, hvor du kan finde den uden din telefon.",
  get: "Vis en ny nødkode",
  submit: "Fortsæt",
  question: "Har du stadig din godkendelsesapp?",
  questionText: "Kig efter den app på din telefon, der viser dine 6-cifrede koder.",
  kept: "Ja, jeg har den stadig",
  keptText: "Alt forbliver, som det er.",
  lost: "Nej, den er væk for altid",
  lostChoiceText:
    "Konfigurer en ny godkendelsesapp nu. Den gamle holder op med at virke, når du er færdig.",
};

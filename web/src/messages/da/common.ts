import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("da");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "sekund", "sekunder")
    : count(Math.ceil(seconds / 60), "minut", "minutter");

export const common: Messages["common"] = {
  next: "Næste",
  back: "Tilbage",
  cancel: "Annuller",
  close: "Luk",
  tryAgain: "Prøv igen",
  signOut: "Log ud",
  skipToContent: "Gå til indholdet",
  loading: "Indlæser",
  slow: "Det tager længere tid end normalt. Din forbindelse kan være langsom. Intet går tabt.",
  email: "E-mail",
  password: "Adgangskode",
  show: "Vis",
  hide: "Skjul",
  showPassword: "Vis adgangskoden",
  hidePassword: "Skjul adgangskoden",
  copied: "Kopieret.",
  copyFailed: "Din browser tillod ikke kopiering. Markér teksten, og kopiér den selv.",
  on: (day) => `den ${day}`,
  at: (day, time) => `${day} kl. ${time}`,
  language: "Sprog",
  newTab: "(åbner i en ny fane)",
  attemptsLeft: (n) => `${count(n, "forsøg", "forsøg")} tilbage, før du skal vente.`,
  retryIn: (seconds) => `Du kan prøve igen om ${waiting(seconds)}.`,
  retryNow: "Du kan prøve igen nu.",
  nextCodeIn: (seconds) => `Den næste kode kommer om ${count(seconds, "sekund", "sekunder")}.`,
  justUsed: (seconds) =>
    `Du har lige brugt denne kode, og hver kode virker kun én gang. Vent ${count(seconds, "sekund", "sekunder")} på den næste.`,
  contactSupport: "Kontakt kundesupport",
  askSupport: "Bed kundesupport om hjælp.",
  needHelp: "Har du brug for hjælp?",
  development: "Udvikling: Mails og sms'er gemmes i stedet for at blive sendt.",
  readMessages: "Læs dem",
  offline: "Du er offline. Det, du ser, kan være forældet.",
  notFound: {
    title: "Denne side findes ikke",
    text: "Adressen kan være skrevet forkert, eller siden er flyttet.",
    home: "Gå til kontoindstillingerne",
  },
  errors: {
    title: "Det lykkedes ikke",
    offlineTitle: "Vi kan ikke få forbindelse til serveren",
    offline: "Tjek din forbindelse, og prøv igen. Intet er gået tabt.",
    broken: "Noget på siden gik i stykker. Indlæs den igen. Intet er gået tabt.",
  },
};

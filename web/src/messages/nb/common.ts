import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("nb");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "sekund", "sekunder")
    : count(Math.ceil(seconds / 60), "minutt", "minutter");

export const common: Messages["common"] = {
  next: "Neste",
  back: "Tilbake",
  cancel: "Avbryt",
  close: "Lukk",
  tryAgain: "Prøv igjen",
  signOut: "Logg ut",
  skipToContent: "Hopp til innholdet",
  loading: "Laster inn",
  slow: "Dette tar lengre tid enn vanlig. Forbindelsen kan være treg. Ingenting går tapt.",
  email: "E-post",
  password: "Passord",
  show: "Vis",
  hide: "Skjul",
  showPassword: "Vis passordet",
  hidePassword: "Skjul passordet",
  copied: "Kopiert.",
  copyFailed: "Nettleseren tillot ikke kopiering. Merk teksten og kopier den selv.",
  on: (day) => day,
  at: (day, time) => `${day} kl. ${time}`,
  language: "Språk",
  newTab: "(åpnes i en ny fane)",
  attemptsLeft: (n) => `${count(n, "forsøk", "forsøk")} igjen før du må vente.`,
  retryIn: (seconds) => `Du kan prøve igjen om ${waiting(seconds)}.`,
  retryNow: "Du kan prøve igjen nå.",
  nextCodeIn: (seconds) => `Neste kode kommer om ${count(seconds, "sekund", "sekunder")}.`,
  justUsed: (seconds) =>
    `Du har nettopp brukt denne koden, og hver kode virker bare én gang. Vent ${count(seconds, "sekund", "sekunder")} på den neste.`,
  contactSupport: "Kontakt kundestøtte",
  askSupport: "Be kundestøtte om hjelp.",
  needHelp: "Trenger du hjelp?",
  development: "Utvikling: E-poster og tekstmeldinger blir lagret, ikke sendt.",
  readMessages: "Les dem",
  offline: "Du er frakoblet. Det du ser, kan være utdatert.",
  notFound: {
    title: "Denne siden finnes ikke",
    text: "Adressen kan være feilskrevet, eller siden er flyttet.",
    home: "Gå til kontoinnstillingene",
  },
  errors: {
    title: "Dette gikk ikke",
    offlineTitle: "Vi får ikke kontakt med serveren",
    offline: "Sjekk forbindelsen og prøv igjen. Ingenting er tapt.",
    broken: "Noe på siden gikk i stykker. Last den inn på nytt. Ingenting er tapt.",
  },
};

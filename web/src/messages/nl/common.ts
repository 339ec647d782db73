import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("nl");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "seconde", "seconden")
    : count(Math.ceil(seconds / 60), "minuut", "minuten");

export const common: Messages["common"] = {
  next: "Volgende",
  back: "Terug",
  cancel: "Annuleren",
  close: "Sluiten",
  tryAgain: "Opnieuw proberen",
  signOut: "Uitloggen",
  skipToContent: "Naar de inhoud",
  loading: "Laden",
  slow: "Dit duurt langer dan normaal. Misschien is je verbinding traag; er gaat niets verloren.",
  email: "E-mail",
  password: "Wachtwoord",
  show: "Tonen",
  hide: "Verbergen",
  showPassword: "Wachtwoord tonen",
  hidePassword: "Wachtwoord verbergen",
  copied: "Gekopieerd.",
  copyFailed: "Je browser stond kopiëren niet toe. Selecteer de tekst en kopieer hem zelf.",
  on: (day) => `op ${day}`,
  at: (day, time) => `${day} om ${time}`,
  language: "Taal",
  newTab: "(opent in een nieuw tabblad)",
  attemptsLeft: (n) => `Nog ${count(n, "poging", "pogingen")} voordat je moet wachten.`,
  retryIn: (seconds) => `Je kunt het over ${waiting(seconds)} opnieuw proberen.`,
  retryNow: "Je kunt het nu opnieuw proberen.",
  nextCodeIn: (seconds) => `De volgende code komt over ${count(seconds, "seconde", "seconden")}.`,
  justUsed: (seconds) =>
    `Je hebt deze code net gebruikt, en elke code werkt maar één keer. Wacht ${count(seconds, "seconde", "seconden")} op de volgende.`,
  contactSupport: "Contact opnemen met de klantenservice",
  askSupport: "Vraag de klantenservice om hulp.",
  needHelp: "Hulp nodig?",
  development: "Ontwikkeling: e-mails en sms’jes worden bewaard, niet verzonden.",
  readMessages: "Lezen",
  offline: "Je bent offline. Wat je ziet, is misschien niet meer actueel.",
  notFound: {
    title: "Deze pagina bestaat niet",
    text: "Misschien is het adres verkeerd getypt of is de pagina verplaatst.",
    home: "Naar de accountinstellingen",
  },
  errors: {
    title: "Dit is niet gelukt",
    offlineTitle: "We kunnen de server niet bereiken",
    offline: "Controleer je verbinding en probeer het opnieuw. Er is niets verloren.",
    broken: "Er ging iets stuk op deze pagina. Laad haar opnieuw; er is niets verloren.",
  },
};

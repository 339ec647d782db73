import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("de");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "Sekunde", "Sekunden")
    : count(Math.ceil(seconds / 60), "Minute", "Minuten");

export const common: Messages["common"] = {
  next: "Weiter",
  back: "Zurück",
  cancel: "Abbrechen",
  close: "Schließen",
  tryAgain: "Erneut versuchen",
  signOut: "Abmelden",
  skipToContent: "Zum Inhalt springen",
  loading: "Wird geladen",
  slow: "Das dauert länger als sonst. Vielleicht ist deine Verbindung langsam; nichts geht verloren.",
  email: "E-Mail",
  password: "Passwort",
  show: "Anzeigen",
  hide: "Verbergen",
  showPassword: "Passwort anzeigen",
  hidePassword: "Passwort verbergen",
  copied: "Kopiert.",
  copyFailed:
    "Dein Browser hat das Kopieren nicht erlaubt. Markiere den Text und kopiere ihn selbst.",
  on: (day) => `am ${day}`,
  at: (day, time) => `${day} um ${time}`,
  language: "Sprache",
  newTab: "(öffnet einen neuen Tab)",
  attemptsLeft: (n) => `Noch ${count(n, "Versuch", "Versuche")}, bevor du warten musst.`,
  retryIn: (seconds) => `Du kannst es in ${waiting(seconds)} erneut versuchen.`,
  retryNow: "Du kannst es jetzt erneut versuchen.",
  nextCodeIn: (seconds) => `Der nächste Code kommt in ${count(seconds, "Sekunde", "Sekunden")}.`,
  justUsed: (seconds) =>
    `Diesen Code hast du gerade verwendet, und jeder Code funktioniert nur einmal. Warte ${count(seconds, "Sekunde", "Sekunden")} auf den nächsten.`,
  contactSupport: "Kundendienst kontaktieren",
  askSupport: "Bitte den Kundendienst um Hilfe.",
  needHelp: "Brauchst du Hilfe?",
  development: "Entwicklung: E-Mails und SMS werden aufbewahrt, nicht gesendet.",
  readMessages: "Lesen",
  offline: "Du bist offline. Was du siehst, ist vielleicht nicht mehr aktuell.",
  notFound: {
    title: "Diese Seite gibt es nicht",
    text: "Vielleicht ist die Adresse falsch geschrieben, oder die Seite ist umgezogen.",
    home: "Zu den Kontoeinstellungen",
  },
  errors: {
    title: "Das hat nicht geklappt",
    offlineTitle: "Wir erreichen den Server nicht",
    offline: "Prüfe deine Verbindung und versuche es noch einmal. Nichts ist verloren.",
    broken: "Auf dieser Seite ist etwas kaputtgegangen. Lade sie neu; nichts ist verloren.",
  },
};

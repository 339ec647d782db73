import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("sv");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "sekund", "sekunder")
    : count(Math.ceil(seconds / 60), "minut", "minuter");

export const common: Messages["common"] = {
  next: "Nästa",
  back: "Tillbaka",
  cancel: "Avbryt",
  close: "Stäng",
  tryAgain: "Försök igen",
  signOut: "Logga ut",
  skipToContent: "Hoppa till innehållet",
  loading: "Läser in",
  slow: "Det här tar längre tid än vanligt. Din anslutning kan vara långsam. Inget går förlorat.",
  email: "E-post",
  password: "Lösenord",
  show: "Visa",
  hide: "Dölj",
  showPassword: "Visa lösenordet",
  hidePassword: "Dölj lösenordet",
  copied: "Kopierat.",
  copyFailed: "Webbläsaren tillät inte kopiering. Markera texten och kopiera den själv.",
  on: (day) => `den ${day}`,
  at: (day, time) => `${day} kl. ${time}`,
  language: "Språk",
  newTab: "(öppnas i en ny flik)",
  attemptsLeft: (n) => `${count(n, "försök", "försök")} kvar innan du måste vänta.`,
  retryIn: (seconds) => `Du kan försöka igen om ${waiting(seconds)}.`,
  retryNow: "Du kan försöka igen nu.",
  nextCodeIn: (seconds) => `Nästa kod kommer om ${count(seconds, "sekund", "sekunder")}.`,
  justUsed: (seconds) =>
    `Du har precis använt den här koden, och varje kod fungerar bara en gång. Vänta ${count(seconds, "sekund", "sekunder")} på nästa.`,
  contactSupport: "Kontakta kundsupporten",
  askSupport: "Be kundsupporten om hjälp.",
  needHelp: "Behöver du hjälp?",
  development: "Utveckling: mejl och sms sparas i stället för att skickas.",
  readMessages: "Läs dem",
  offline: "Du är offline. Det du ser kan vara inaktuellt.",
  notFound: {
    title: "Den här sidan finns inte",
    text: "Adressen kan vara felskriven, eller så har sidan flyttats.",
    home: "Gå till kontoinställningarna",
  },
  errors: {
    title: "Det gick inte",
    offlineTitle: "Vi når inte servern",
    offline: "Kontrollera anslutningen och försök igen. Inget har gått förlorat.",
    broken: "Något på sidan gick sönder. Läs in den igen. Inget har gått förlorat.",
  },
};

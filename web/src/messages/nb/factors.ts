import type { Messages } from "../en";
import { count } from "./common";

export const factors: Messages["factors"] = {
  title: "Det andre trinnet ditt",
  authenticators: "Autentiseringsapper",
  added: (day) => `Lagt til ${day}`,
  lastUsed: (moment) => `sist brukt ${moment}`,
  add: {
    button: "Legg til en autentiseringsapp",
    full: (most) => `Du har ${most} autentiseringsapper, og flere kan du ikke ha.`,
    title: "Legg til en autentiseringsapp",
    text: "For en telefon til, et nettbrett eller et passordprogram. De du har, virker fortsatt.",
    submit: "Fortsett",
  },
  name: "Navn",
  nameHint: "For eksempel «Jobbtelefon».",
  rename: {
    button: "Gi nytt navn",
    of: (name) => `Gi nytt navn til ${name}`,
    title: "Gi autentiseringsappen nytt navn",
    submit: "Lagre",
    done: (name) => `Autentiseringsappen heter nå ${name}.`,
  },
  replace: {
    button: "Flytt til en ny telefon",
    of: (name) => `Flytt til en ny telefon: ${name}`,
  },
  remove: {
    of: (name) => `Fjern ${name}`,
    title: (name) => `Fjerne ${name}?`,
    text: "Kodene slutter å virke med en gang. De andre autentiseringsappene dine virker fortsatt.",
    keep: "Behold den",
    done: (name) => `${name} er fjernet.`,
  },
  backupPhone: "Reservetelefon",
  changePhone: "Endre telefonnummer",
  addPhone: "Legg til telefonnummer",
  removePhone: "Fjern telefonnummer",
  noBackupPhone: "Ingen. Nødkoden er den eneste veien inn hvis du mister appen.",
  emergencyCode: "Nødkode",
  issued: (day) => `Utstedt ${day}.`,
  notStored:
    "Du bekreftet ikke at du lagret den. Hvis du ikke har den, bør du få en ny nå: Den er veien inn hvis du mister telefonen.",
  none: "Ingen. Få en nå: Den er veien inn hvis du mister telefonen.",
  newCode: "Ny nødkode",
  codePage: {
    title: "Ny nødkode",
    text: "Hvis du mister telefonen, er denne koden veien inn. Den virker én gang.",
    before:
      "Koden du har nå, slutter å virke så snart den nye vises. Vær klar til å lagre den: i et passordprogram, eller på papir.",
    get: "Vis en ny kode",
    shownText: "Den forrige koden virker ikke lenger. Vi viser denne bare nå.",
    submit: "Ferdig",
  },
  turnOff: {
    button: "Slå av",
    name: "Slå av totrinnsbekreftelse",
    required: "Den kreves her og kan ikke slås av.",
    title: "Slå av totrinnsbekreftelse?",
    text: "Da er passordet alene nok til å logge inn, både for deg og for alle som får tak i det.",
    consequences: [
      "Autentiseringsappene, nødkoden og telefonnummeret ditt slettes.",
      "Ingen nettleser er klarert lenger, og du blir logget ut alle andre steder.",
    ],
    keep: "Behold den på",
    submit: "Slå av",
    tooShort: (least) =>
      `Uten et andre trinn må passordet ditt ha minst ${count(least, "tegn", "tegn")}. Bytt passord først, og slå av etterpå.`,
    done: "Totrinnsbekreftelse er av.",
  },
  browsers: {
    title: "Klarerte nettlesere",
    text: (days) =>
      `Disse nettleserne ber ikke om en kode. Klareringen varer i ${count(days, "dag", "dager")}, og opphører hver gang du endrer passordet eller det andre trinnet.`,
    none: "Ingen. Når du logger inn, kan du velge å klarere nettleseren.",
    until: (used, day) => `Sist brukt ${used}, klarert til ${day}`,
    forget: "Fjern klareringen",
    of: (browser) => `Fjern klareringen av ${browser}`,
    done: (browser) => `${browser} ber om en kode igjen.`,
  },
};

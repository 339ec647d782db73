import type { Messages } from "../en";
import { count } from "./common";

export const factors: Messages["factors"] = {
  title: "Ditt andra steg",
  authenticators: "Autentiseringsappar",
  added: (day) => `Tillagd ${day}`,
  lastUsed: (moment) => `senast använd ${moment}`,
  add: {
    button: "Lägg till en autentiseringsapp",
    full: (most) => `Du har ${most} autentiseringsappar, och fler går inte att ha.`,
    title: "Lägg till en autentiseringsapp",
    text: "För en andra telefon, en surfplatta eller en lösenordshanterare. De du har fortsätter att fungera.",
    submit: "Fortsätt",
  },
  name: "Namn",
  nameHint: "Till exempel ”Jobbtelefon”.",
  rename: {
    button: "Byt namn",
    of: (name) => `Byt namn på ${name}`,
    title: "Byt namn på autentiseringsappen",
    submit: "Spara",
    done: (name) => `Autentiseringsappen heter nu ${name}.`,
  },
  replace: {
    button: "Flytta till en ny telefon",
    of: (name) => `Flytta till en ny telefon: ${name}`,
  },
  remove: {
    of: (name) => `Ta bort ${name}`,
    title: (name) => `Ta bort ${name}?`,
    text: "Dess koder slutar fungera direkt. Dina andra autentiseringsappar fortsätter att fungera.",
    keep: "Behåll den",
    done: (name) => `${name} har tagits bort.`,
  },
  backupPhone: "Reservtelefon",
  changePhone: "Ändra telefonnummer",
  addPhone: "Lägg till telefonnummer",
  removePhone: "Ta bort telefonnummer",
  noBackupPhone: "Ingen. Nödkoden är den enda vägen in om du förlorar appen.",
  emergencyCode: "Nödkod",
  issued: (day) => `Utfärdad ${day}.`,
  notStored:
    "Du bekräftade inte att du sparade den. Om du inte har den bör du skaffa en ny nu: den är vägen in om du förlorar telefonen.",
  none: "Ingen. Skaffa en nu: den är vägen in om du förlorar telefonen.",
  newCode: "Ny nödkod",
  codePage: {
    title: "Ny nödkod",
    text: "Om du förlorar telefonen är den här koden vägen in. Den fungerar en gång.",
    before:
      "Koden du har nu slutar fungera så snart den nya visas. Var redo att spara den: i en lösenordshanterare, eller på papper.",
    get: "Visa en ny kod",
    shownText: "Den förra koden fungerar inte längre. Vi visar den här bara nu.",
    submit: "Klart",
  },
  turnOff: {
    button: "Stäng av",
    name: "Stäng av tvåstegsverifiering",
    required: "Den krävs här och kan inte stängas av.",
    title: "Stänga av tvåstegsverifiering?",
    text: "Då räcker lösenordet för att logga in, både för dig och för alla som får tag på det.",
    consequences: [
      "Dina autentiseringsappar, din nödkod och ditt telefonnummer raderas.",
      "Ingen webbläsare är betrodd längre, och du loggas ut överallt annars.",
    ],
    keep: "Behåll den på",
    submit: "Stäng av",
    tooShort: (least) =>
      `Utan ett andra steg behöver ditt lösenord minst ${count(least, "tecken", "tecken")}. Byt lösenord först och stäng av sedan.`,
    done: "Tvåstegsverifiering är av.",
  },
  browsers: {
    title: "Betrodda webbläsare",
    text: (days) =>
      `De här webbläsarna ber inte om någon kod. Det gäller i ${count(days, "dag", "dagar")} och upphör varje gång du ändrar lösenordet eller ditt andra steg.`,
    none: "Inga. När du loggar in kan du välja att lita på webbläsaren.",
    until: (used, day) => `Senast använd ${used}, betrodd till ${day}`,
    forget: "Sluta lita på",
    of: (browser) => `Sluta lita på ${browser}`,
    done: (browser) => `${browser} ber om en kod igen.`,
  },
};

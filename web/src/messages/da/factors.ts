import type { Messages } from "../en";
import { count } from "./common";

export const factors: Messages["factors"] = {
  title: "Dit andet trin",
  authenticators: "Godkendelsesapps",
  added: (day) => `Tilføjet ${day}`,
  lastUsed: (moment) => `sidst brugt ${moment}`,
  add: {
    button: "Tilføj en godkendelsesapp",
    full: (most) => `Du har ${most} godkendelsesapps, og flere kan du ikke have.`,
    title: "Tilføj en godkendelsesapp",
    text: "Til en telefon mere, en tablet eller en adgangskodeadministrator. Dem, du har, virker fortsat.",
    submit: "Fortsæt",
  },
  name: "Navn",
  nameHint: "For eksempel »Arbejdstelefon«.",
  rename: {
    button: "Omdøb",
    of: (name) => `Omdøb ${name}`,
    title: "Omdøb godkendelsesappen",
    submit: "Gem",
    done: (name) => `Godkendelsesappen hedder nu ${name}.`,
  },
  replace: {
    button: "Flyt til en ny telefon",
    of: (name) => `Flyt til en ny telefon: ${name}`,
  },
  remove: {
    of: (name) => `Fjern ${name}`,
    title: (name) => `Vil du fjerne ${name}?`,
    text: "Dens koder holder op med at virke med det samme. Dine andre godkendelsesapps virker fortsat.",
    keep: "Behold den",
    done: (name) => `${name} er fjernet.`,
  },
  backupPhone: "Reservetelefon",
  changePhone: "Skift telefonnummer",
  addPhone: "Tilføj telefonnummer",
  removePhone: "Fjern telefonnummer",
  noBackupPhone: "Ingen. Nødkoden er den eneste vej ind, hvis du mister din app.",
  emergencyCode: "Nødkode",
  issued: (day) => `Udstedt ${day}.`,
  notStored:
    "Du bekræftede ikke, at du gemte den. Hvis du ikke har den, skal du få en ny nu: Den er din vej ind, hvis du mister din telefon.",
  none: "Ingen. Få en nu: Den er din vej ind, hvis du mister din telefon.",
  newCode: "Ny nødkode",
  codePage: {
    title: "Ny nødkode",
    text: "Hvis du mister din telefon, er denne kode vejen ind. Den virker én gang.",
    before:
      "Den kode, du har nu, holder op med at virke, så snart den nye vises. Vær klar til at gemme den: i en adgangskodeadministrator eller på papir.",
    get: "Vis en ny kode",
    shownText: "Den forrige kode virker ikke længere. Vi viser kun denne nu.",
    submit: "Færdig",
  },
  turnOff: {
    button: "Slå fra",
    name: "Slå totrinsbekræftelse fra",
    required: "Den kræves her og kan ikke slås fra.",
    title: "Vil du slå totrinsbekræftelse fra?",
    text: "Så er din adgangskode alene nok til at logge ind, både for dig og for alle, der får fat i den.",
    consequences: [
      "Dine godkendelsesapps, din nødkode og dit telefonnummer slettes.",
      "Ingen browser er godkendt længere, og du bliver logget ud alle andre steder.",
    ],
    keep: "Behold den",
    submit: "Slå fra",
    tooShort: (least) =>
      `Uden et andet trin skal din adgangskode have mindst ${count(least, "tegn", "tegn")}. Skift adgangskode først, og slå så fra.`,
    done: "Totrinsbekræftelse er slået fra.",
  },
  browsers: {
    title: "Godkendte browsere",
    text: (days) =>
      `Disse browsere beder ikke om en kode. Godkendelsen varer i ${count(days, "dag", "dage")} og ophører, hver gang du ændrer din adgangskode eller dit andet trin.`,
    none: "Ingen. Når du logger ind, kan du vælge at godkende browseren.",
    until: (used, day) => `Sidst brugt ${used}, godkendt til ${day}`,
    forget: "Fjern godkendelsen",
    of: (browser) => `Fjern godkendelsen af ${browser}`,
    done: (browser) => `${browser} beder om en kode igen.`,
  },
};

import type { Messages } from "../en";

export const factors: Messages["factors"] = {
  title: "Je tweede stap",
  authenticators: "Authenticator-apps",
  added: (day) => `Toegevoegd op ${day}`,
  lastUsed: (moment) => `laatst gebruikt ${moment}`,
  add: {
    button: "Authenticator-app toevoegen",
    full: (most) => `Je hebt ${most} authenticator-apps, meer kan niet.`,
    title: "Authenticator-app toevoegen",
    text: "Voor een tweede telefoon, een tablet of een wachtwoordmanager. De apps die je hebt, blijven werken.",
    submit: "Doorgaan",
  },
  name: "Naam",
  nameHint: "Zoals ‘Werktelefoon’.",
  rename: {
    button: "Naam wijzigen",
    of: (name) => `Naam wijzigen van ${name}`,
    title: "Naam van de authenticator-app wijzigen",
    submit: "Opslaan",
    done: (name) => `De authenticator-app heet nu ${name}.`,
  },
  replace: {
    button: "Overzetten naar een nieuwe telefoon",
    of: (name) => `Overzetten naar een nieuwe telefoon: ${name}`,
  },
  remove: {
    of: (name) => `${name} verwijderen`,
    title: (name) => `${name} verwijderen?`,
    text: "De codes ervan werken meteen niet meer. Je andere authenticator-apps blijven werken.",
    keep: "Houden",
    done: (name) => `${name} is verwijderd.`,
  },
  backupPhone: "Reservetelefoon",
  changePhone: "Telefoonnummer wijzigen",
  addPhone: "Telefoonnummer toevoegen",
  removePhone: "Telefoonnummer verwijderen",
  noBackupPhone: "Geen. Raak je je app kwijt, dan kom je alleen met je noodcode binnen.",
  emergencyCode: "Noodcode",
  issued: (day) => `Uitgegeven op ${day}.`,
  notStored:
    "Je hebt niet bevestigd dat je hem hebt bewaard. Heb je hem niet, vraag dan nu een nieuwe aan: daarmee kom je binnen als je je telefoon kwijtraakt.",
  none: "Geen. Vraag er nu een aan: daarmee kom je binnen als je je telefoon kwijtraakt.",
  newCode: "Nieuwe noodcode",
  codePage: {
    title: "Nieuwe noodcode",
    text: "Raak je ooit je telefoon kwijt, dan kom je met deze code binnen. Hij werkt één keer.",
    before:
      "De code die je nu hebt, werkt niet meer zodra de nieuwe wordt getoond. Zorg dat je hem kunt bewaren: met een wachtwoordmanager of een printer.",
    get: "Nieuwe code tonen",
    shownText: "De vorige code werkt niet meer. Deze tonen we alleen nu.",
    submit: "Klaar",
  },
  turnOff: {
    button: "Uitschakelen",
    name: "Verificatie in twee stappen uitschakelen",
    required: "Het is hier verplicht en kan niet worden uitgeschakeld.",
    title: "Verificatie in twee stappen uitschakelen?",
    text: "Dan is je wachtwoord alleen genoeg om in te loggen, ook voor ieder ander die het in handen krijgt.",
    consequences: [
      "Je authenticator-apps, je noodcode en je telefoonnummer worden gewist.",
      "Geen browser wordt meer vertrouwd, en je wordt overal elders uitgelogd.",
    ],
    keep: "Aan laten",
    submit: "Uitschakelen",
    tooShort: (least) =>
      `Zonder tweede stap moet je wachtwoord minstens ${least} tekens hebben. Wijzig eerst je wachtwoord en schakel dit daarna uit.`,
    done: "Verificatie in twee stappen staat uit.",
  },
  browsers: {
    title: "Vertrouwde browsers",
    text: (days) =>
      `Deze browsers vragen niet om een code. Het vertrouwen stopt na ${days === 1 ? "een dag" : `${days} dagen`}, en bij elke wijziging van je wachtwoord of tweede stap.`,
    none: "Geen. Bij het inloggen kun je ervoor kiezen de browser te vertrouwen.",
    until: (used, day) => `Laatst gebruikt ${used}, vertrouwd tot ${day}`,
    forget: "Niet meer vertrouwen",
    of: (browser) => `${browser} niet meer vertrouwen`,
    done: (browser) => `${browser} vraagt weer om een code.`,
  },
};

import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Din adgangskode blev for kort tid siden valgt med et link fra en mail, så din e-mail alene er ikke nok endnu.",
  sendMail: "Send koden til min e-mail",
  sendSms: (phone) => `Send koden til ${phone}`,
  mailFrom: (moment) => `Med e-mail kan den tidligst sendes ${moment}.`,
  onItsWay: {
    email: "Koden er på vej til din e-mailadresse.",
    sms: "Koden er på vej til din telefon.",
  },
  notSent: "Koden kunne ikke sendes. Prøv igen.",
};

const stop: Messages["support"]["stop"] = {
  title: "Vil du stoppe gendannelsen?",
  text: "Kundesupport har startet en gendannelse af din konto, fordi nogen sagde, at de har mistet alt det, man logger ind med.",
  consequence:
    "Hvis det var dig, der bad om hjælp, skal du lade den fortsætte. Ellers bliver intet på din konto ændret, når du stopper den.",
  submit: "Stop gendannelsen",
  doneTitle: "Gendannelsen er stoppet",
  done: "Den åbner ikke noget længere. Hvis det ikke var dig, der bad om den, kender nogen måske din adgangskode: Vælg en ny.",
  next: "Vælg en ny adgangskode",
  overTitle: "Der er ikke noget at stoppe",
  over: "Gendannelsen er allerede forbi: Den blev stoppet, fuldført eller ikke brugt i tide.",
};

const agent: Messages["support"]["agent"] = {
  card: "Kundesupport",
  help: "Hjælp nogen ind igen",
  helpText: "Den, der har mistet godkendelsesappen, telefonen og nødkoden.",
  open: "Åbn kundesupport",
  findTitle: "Find en konto",
  findText: "Alt, hvad du ser på og gør, bliver registreret, og kontoens ejer kan se det.",
  noRole: "Du har ingen rolle i kundesupport.",
  noTwoStep: "Du kan hjælpe andre, når du har slået totrinsbekræftelse til for dig selv.",
  turnOn: "Slå den til",
  address: "Kontoens hele e-mailadresse",
  ticket: "Sag",
  ticketHint: "Nummeret i jeres eget system, for eksempel HELP-1234.",
  find: "Find",
  nobody:
    "Ingen konto har denne adresse. Det skal være hele adressen, sådan som personen logger ind med den.",
  title: "En kundes konto",
  text: (ticket) => `Du handler for sag ${ticket}.`,
  other: "Find en anden konto",
  role: "Rolle",
  roles: { support: "Kundesupport", admin: "Administrator" },
  since: "Konto siden",
  changed: (moment, mailed) =>
    mailed ? `Valgt med et link fra en mail ${moment}` : `Valgt ${moment}`,
  twoStep: "Totrinsbekræftelse",
  on: (moment) => `Slået til ${moment}`,
  off: "Slået fra",
  authenticator: "Godkendelsesapp",
  app: (name, moment) => `${name}, sidst brugt ${moment}`,
  phone: "Telefon",
  number: (masked, moment) => `${masked}, bekræftet ${moment}`,
  none: "Ingen",
  emergencyCode: "Nødkode",
  issued: (moment, stored) => (stored ? `Lavet ${moment} og gemt` : `Lavet ${moment}, ikke gemt`),
  sessions: "Her er kontoen logget ind",
  endSessions: "Log ud overalt",
  ended: "Kontoen er logget ud overalt.",
  nowhere: "Ingen steder.",
  eventsText: "De nyeste fra de seneste 30 dage. Også det, du selv har set på, er med.",
  eventTypes: {
    account_created: "Kontoen blev oprettet",
    password_guessing_noticed: "Rigtig mange forkerte adgangskoder: Ejeren fik en mail om det",
    second_step_unanswered:
      "Den rigtige adgangskode blev indtastet, men ingen kode: Ejeren fik en mail om det",
    data_exported: "Ejeren downloadede kontoens data",
    support_found: "Kundesupport slog kontoen op",
    support_found_nobody: "En adresse uden konto blev slået op",
    support_viewed: "Kundesupport så på kontoen",
    support_recovery_started: "Kundesupport startede en gendannelse",
    support_recovery_approved: "En anden person godkendte gendannelsen",
    support_recovery_stopped: "Gendannelsen blev stoppet",
    support_recovery_canceled: "Gendannelsen blev annulleret, fordi det andet trin blev taget",
    support_recovery_lapsed: "Gendannelsen blev ikke brugt i tide",
    support_sessions_ended: "En administrator afsluttede alle sessioner",
    role_granted: "En rolle i kundesupport blev givet",
    role_revoked: "Rollen i kundesupport blev taget tilbage",
  },
  roleText: "Den, der er kundesupport, finder konti og starter gendannelser.",
  appoint: "Udnævn til kundesupport",
  appointed: "Kontoen har rollen kundesupport.",
  dismiss: "Fjern fra kundesupport",
  dismissed: "Kontoen har ikke længere nogen rolle.",
  recovery: "Gendannelse",
  recoveryText:
    "Start først en gendannelse, når du har sikret dig, hvem der spørger, efter jeres regler. Alle kontoens adresser får besked med det samme og kan stoppe den. Før den er fuldført, bliver intet på kontoen ændret.",
  evidence: "Hvordan du sikrede dig, hvem det er",
  evidenceKinds: {
    in_person: "Personen var her, med legitimation",
    video_call: "Videoopkald, med legitimation",
    call_back: "Ringede tilbage til et nummer, der var kendt i forvejen",
    vouched: "En kendt person stod inde for vedkommende",
    knowledge: "Vidste det, som kun personen selv kan vide",
  },
  evidenceHint: "Kun måden bliver registreret.",
  reason: "Grund",
  reasonHint: "Hvad der er mistet. Ingen numre fra legitimation, ingen svar på spørgsmål.",
  start: "Start gendannelsen",
  started: "Gendannelsen er startet, og alle kontoens adresser har fået besked.",
  awaiting: (moment) =>
    `En gendannelse venter på, at en anden administrator godkender den. Ellers bortfalder den ${moment}.`,
  notYours: "Du har startet den, så en anden skal godkende den.",
  held: (moment) =>
    `En gendannelse er i gang. Den åbnes ${moment}. Indtil da kan kontoens ejer stoppe den.`,
  isOpen: (moment) =>
    `En gendannelse er åben: Personen kan logge ind med adgangskode og gendannelseskode. Den bortfalder ${moment}.`,
  approve: "Godkend",
  approved: "Gendannelsen er godkendt, og alle kontoens adresser har fået besked.",
  stop: "Stop gendannelsen",
  stopped: "Gendannelsen er stoppet, og alle kontoens adresser har fået besked.",
  notNeeded: "Totrinsbekræftelse er slået fra: En ny adgangskode på mail er nok.",
  notAllowed: "Du kan hverken gendanne din egen konto eller en konto med samme eller højere rolle.",
};

const feed: Messages["support"]["feed"] = {
  title: "Hændelser for alle konti",
  text: "Hvad der skete med hver konto, efter id. At du læser det, bliver registreret.",
  of: "Hvilke hændelser",
  kinds: { all: "Alle konti", support: "Kun af kundesupport" },
  show: "Vis",
  account: (id) => `konto ${id}`,
  refused: "afvist",
  end: "Det er alle hændelser.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Passordet ditt ble nylig valgt med en lenke fra e-post, så e-posten alene er ikke nok ennå.",
  sendMail: "Send koden til e-posten min",
  sendSms: (phone) => `Send koden til ${phone}`,
  mailFrom: (moment) => `På e-post kan den tidligst sendes ${moment}.`,
  onItsWay: {
    email: "Koden er på vei til e-postadressen din.",
    sms: "Koden er på vei til telefonen din.",
  },
  notSent: "Koden kunne ikke sendes. Prøv igjen.",
};

const stop: Messages["support"]["stop"] = {
  title: "Vil du stoppe gjenopprettingen?",
  text: "Kundestøtte har startet en gjenoppretting av kontoen din, fordi noen sa at de har mistet alt de logger inn med.",
  consequence:
    "Hvis det var du som ba om hjelp, lar du den gå videre. Ellers endres ingenting på kontoen når du stopper den.",
  submit: "Stopp gjenopprettingen",
  doneTitle: "Gjenopprettingen er stoppet",
  done: "Den åpner ingenting lenger. Hvis det ikke var du som ba om den, kan noen kjenne passordet ditt: Velg et nytt.",
  next: "Velg et nytt passord",
  overTitle: "Det er ingenting å stoppe",
  over: "Gjenopprettingen er allerede over: Den ble stoppet, fullført eller ikke brukt i tide.",
};

const agent: Messages["support"]["agent"] = {
  card: "Kundestøtte",
  help: "Hjelp noen inn igjen",
  helpText: "Den som har mistet autentiseringsappen, telefonen og nødkoden.",
  open: "Åpne kundestøtte",
  findTitle: "Finn en konto",
  findText: "Alt du ser på og gjør, blir registrert, og den som eier kontoen, kan se det.",
  noRole: "Du har ingen rolle i kundestøtte.",
  noTwoStep: "Du kan hjelpe andre når du har slått på totrinnsbekreftelse for deg selv.",
  turnOn: "Slå den på",
  address: "Hele e-postadressen til kontoen",
  ticket: "Sak",
  ticketHint: "Nummeret i deres eget system, for eksempel HELP-1234.",
  find: "Finn",
  nobody:
    "Ingen konto har denne adressen. Det må være hele adressen, slik personen logger inn med den.",
  title: "Kontoen til en kunde",
  text: (ticket) => `Du handler for sak ${ticket}.`,
  other: "Finn en annen konto",
  role: "Rolle",
  roles: { support: "Kundestøtte", admin: "Administrator" },
  since: "Konto siden",
  changed: (moment, mailed) =>
    mailed ? `Valgt med en lenke fra e-post ${moment}` : `Valgt ${moment}`,
  twoStep: "Totrinnsbekreftelse",
  on: (moment) => `Slått på ${moment}`,
  off: "Av",
  authenticator: "Autentiseringsapp",
  app: (name, moment) => `${name}, sist brukt ${moment}`,
  phone: "Telefon",
  number: (masked, moment) => `${masked}, bekreftet ${moment}`,
  none: "Ingen",
  emergencyCode: "Nødkode",
  issued: (moment, stored) =>
    stored ? `Laget ${moment} og lagret` : `Laget ${moment}, ikke lagret`,
  sessions: "Her er kontoen logget inn",
  endSessions: "Logg ut overalt",
  ended: "Kontoen er logget ut overalt.",
  nowhere: "Ingen steder.",
  eventsText: "De nyeste fra de siste 30 dagene. Også det du selv så på, er med.",
  eventTypes: {
    account_created: "Kontoen ble opprettet",
    password_guessing_noticed: "Svært mange feil passord: Eieren fikk e-post om det",
    second_step_unanswered:
      "Riktig passord ble skrevet inn, men ingen kode: Eieren fikk e-post om det",
    data_exported: "Eieren lastet ned kontoens data",
    support_found: "Kundestøtte søkte opp kontoen",
    support_found_nobody: "En adresse uten konto ble søkt opp",
    support_viewed: "Kundestøtte så på kontoen",
    support_recovery_started: "Kundestøtte startet en gjenoppretting",
    support_recovery_approved: "En person til godkjente gjenopprettingen",
    support_recovery_stopped: "Gjenopprettingen ble stoppet",
    support_recovery_canceled: "Gjenopprettingen ble avbrutt, fordi det andre trinnet ble fullført",
    support_recovery_lapsed: "Gjenopprettingen ble ikke brukt i tide",
    support_sessions_ended: "En administrator avsluttet alle økter",
    role_granted: "En rolle i kundestøtte ble gitt",
    role_revoked: "Rollen i kundestøtte ble tatt bort",
  },
  roleText: "Den som er kundestøtte, finner kontoer og starter gjenopprettinger.",
  appoint: "Utnevn til kundestøtte",
  appointed: "Kontoen har rollen kundestøtte.",
  dismiss: "Fjern fra kundestøtte",
  dismissed: "Kontoen har ikke lenger noen rolle.",
  recovery: "Gjenoppretting",
  recoveryText:
    "Start en gjenoppretting først når du har forsikret deg om hvem som spør, etter reglene hos dere. Alle adressene til kontoen får beskjed med en gang og kan stoppe den. Før den er fullført, endres ingenting på kontoen.",
  evidence: "Hvordan du forsikret deg om hvem det er",
  evidenceKinds: {
    in_person: "Personen var her, med legitimasjon",
    video_call: "Videosamtale, med legitimasjon",
    call_back: "Ringte tilbake til et nummer vi kjente fra før",
    vouched: "Noen vi kjenner, gikk god for personen",
    knowledge: "Visste det bare personen selv kan vite",
  },
  evidenceHint: "Bare måten blir registrert.",
  reason: "Grunn",
  reasonHint: "Hva som er mistet. Ingen numre fra legitimasjon, ingen svar på spørsmål.",
  start: "Start gjenopprettingen",
  started: "Gjenopprettingen er startet, og alle adressene til kontoen har fått beskjed.",
  awaiting: (moment) =>
    `En gjenoppretting venter på at en annen administrator godkjenner den. Ellers faller den bort ${moment}.`,
  notYours: "Du har startet den, så noen andre må godkjenne den.",
  held: (moment) =>
    `En gjenoppretting er i gang. Den åpnes ${moment}. Fram til da kan den som eier kontoen, stoppe den.`,
  isOpen: (moment) =>
    `En gjenoppretting er åpen: Personen kan logge inn med passord og gjenopprettingskode. Den faller bort ${moment}.`,
  approve: "Godkjenn",
  approved: "Gjenopprettingen er godkjent, og alle adressene til kontoen har fått beskjed.",
  stop: "Stopp gjenopprettingen",
  stopped: "Gjenopprettingen er stoppet, og alle adressene til kontoen har fått beskjed.",
  notNeeded: "Totrinnsbekreftelse er av: Et nytt passord på e-post er nok.",
  notAllowed:
    "Du kan verken gjenopprette din egen konto eller en konto med samme eller høyere rolle.",
};

const feed: Messages["support"]["feed"] = {
  title: "Hendelser for alle kontoer",
  text: "Hva som skjedde med hver konto, etter id. At du leser det, blir registrert.",
  of: "Hvilke hendelser",
  kinds: { all: "Alle kontoer", support: "Bare av kundestøtte" },
  show: "Vis",
  account: (id) => `konto ${id}`,
  refused: "avvist",
  end: "Dette er alle hendelsene.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

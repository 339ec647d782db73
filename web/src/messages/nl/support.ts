import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Je wachtwoord is kort geleden gekozen met een gemailde link. Toegang tot je mail alleen is daarom nog niet genoeg.",
  sendMail: "Code naar mijn e-mail sturen",
  sendSms: (phone) => `Code sturen naar ${phone}`,
  mailFrom: (moment) => `Per mail kan de code op zijn vroegst ${moment} worden gestuurd.`,
  onItsWay: {
    email: "De code is onderweg naar je e-mailadres.",
    sms: "De code is onderweg naar je telefoon.",
  },
  notSent: "De code kon niet worden verzonden. Probeer het opnieuw.",
};

const stop: Messages["support"]["stop"] = {
  title: "Het herstel stoppen?",
  text: "De klantenservice is een herstel van je account gestart, omdat iemand zei niets meer te hebben om mee in te loggen.",
  consequence:
    "Heb je zelf om hulp gevraagd? Laat het herstel dan doorgaan. Stoppen verandert verder niets aan je account.",
  submit: "Herstel stoppen",
  doneTitle: "Het herstel is gestopt",
  done: "Het opent niets meer. Heb je er niet zelf om gevraagd? Dan kent iemand anders misschien je wachtwoord: kies een nieuw.",
  next: "Nieuw wachtwoord kiezen",
  overTitle: "Er valt niets te stoppen",
  over: "Het herstel is al voorbij: het is gestopt, voltooid of niet op tijd gebruikt.",
};

const agent: Messages["support"]["agent"] = {
  card: "Klantenservice",
  help: "Iemand weer toegang geven",
  helpText: "Voor wie de authenticator-app, de telefoon en de noodcode kwijt is.",
  open: "Klantenservice openen",
  findTitle: "Account zoeken",
  findText:
    "Alles wat je bekijkt en doet, wordt vastgelegd, en de eigenaar van het account kan het zien.",
  noRole: "Je hebt geen rol bij de klantenservice.",
  noTwoStep: "Je kunt anderen helpen zodra verificatie in twee stappen voor jezelf aanstaat.",
  turnOn: "Inschakelen",
  address: "Volledig e-mailadres van het account",
  ticket: "Ticket",
  ticketHint: "Het nummer in jullie eigen systeem, zoals HELP-1234.",
  find: "Zoeken",
  nobody:
    "Geen enkel account heeft dit adres. Het moet het volledige adres zijn waarmee de persoon inlogt.",
  title: "Account van een klant",
  text: (ticket) => `Je werkt aan ticket ${ticket}.`,
  other: "Ander account zoeken",
  role: "Rol",
  roles: { support: "Klantenservice", admin: "Beheerder" },
  since: "Account aangemaakt",
  changed: (moment, mailed) =>
    mailed ? `Gekozen met een gemailde link ${moment}` : `Gekozen ${moment}`,
  twoStep: "Verificatie in twee stappen",
  on: (moment) => `Ingeschakeld ${moment}`,
  off: "Uit",
  authenticator: "Authenticator-app",
  app: (name, moment) => `${name}, laatst gebruikt ${moment}`,
  phone: "Telefoon",
  number: (masked, moment) => `${masked}, bevestigd ${moment}`,
  none: "Geen",
  emergencyCode: "Noodcode",
  issued: (moment, stored) =>
    stored ? `Uitgegeven ${moment} en bewaard` : `Uitgegeven ${moment}, niet bewaard`,
  sessions: "Waar het account is ingelogd",
  endSessions: "Overal uitloggen",
  ended: "Het account is overal uitgelogd.",
  nowhere: "Nergens.",
  eventsText: "De nieuwste van de afgelopen 30 dagen. Ook wat je zelf hebt bekeken, staat erbij.",
  eventTypes: {
    account_created: "Het account is aangemaakt",
    password_guessing_noticed:
      "Heel veel verkeerde wachtwoorden: de eigenaar heeft er een mail over gekregen",
    second_step_unanswered:
      "Het juiste wachtwoord is ingevuld, maar geen code: de eigenaar heeft er een mail over gekregen",
    data_exported: "De eigenaar heeft de gegevens van het account gedownload",
    support_found: "De klantenservice heeft het account opgezocht",
    support_found_nobody: "Een adres zonder account is opgezocht",
    support_viewed: "De klantenservice heeft het account bekeken",
    support_recovery_started: "De klantenservice is een herstel gestart",
    support_recovery_approved: "Een tweede persoon heeft het herstel goedgekeurd",
    support_recovery_stopped: "Het herstel is gestopt",
    support_recovery_canceled: "Het herstel is geannuleerd, omdat een tweede stap is gezet",
    support_recovery_lapsed: "Het herstel is niet op tijd gebruikt",
    support_sessions_ended: "Een beheerder heeft alle sessies beëindigd",
    role_granted: "Er is een rol bij de klantenservice gegeven",
    role_revoked: "De rol bij de klantenservice is ingetrokken",
  },
  roleText: "Wie bij de klantenservice hoort, zoekt accounts op en start herstel.",
  appoint: "Aanstellen bij de klantenservice",
  appointed: "Het account heeft de rol klantenservice.",
  dismiss: "Ontslaan bij de klantenservice",
  dismissed: "Het account heeft geen rol meer.",
  recovery: "Herstel",
  recoveryText:
    "Start een herstel pas als je volgens jullie eigen regels zeker weet wie erom vraagt. Elk adres van het account krijgt meteen bericht en kan het stoppen. Zolang het niet is voltooid, verandert er niets aan het account.",
  evidence: "Hoe je zeker weet wie het is",
  evidenceKinds: {
    in_person: "De persoon was hier, met een identiteitsbewijs",
    video_call: "Videogesprek, met een identiteitsbewijs",
    call_back: "Teruggebeld op een nummer dat al bekend was",
    vouched: "Een bekende stond voor de persoon in",
    knowledge: "Wist wat alleen de persoon zelf kan weten",
  },
  evidenceHint: "Alleen de manier wordt vastgelegd.",
  reason: "Reden",
  reasonHint:
    "Wat er kwijt is. Geen nummers van identiteitsbewijzen, geen antwoorden op controlevragen.",
  start: "Herstel starten",
  started: "Het herstel is gestart, en elk adres van het account heeft bericht gekregen.",
  awaiting: (moment) =>
    `Een herstel wacht op goedkeuring door een andere beheerder. Anders vervalt het ${moment}.`,
  notYours: "Jij hebt het gestart, dus iemand anders moet het goedkeuren.",
  held: (moment) =>
    `Er loopt een herstel. Het gaat open ${moment}; tot die tijd kan de eigenaar van het account het stoppen.`,
  isOpen: (moment) =>
    `Er staat een herstel open: de persoon kan inloggen met wachtwoord en herstelcode. Het vervalt ${moment}.`,
  approve: "Goedkeuren",
  approved: "Het herstel is goedgekeurd, en elk adres van het account heeft bericht gekregen.",
  stop: "Herstel stoppen",
  stopped: "Het herstel is gestopt, en elk adres van het account heeft bericht gekregen.",
  notNeeded:
    "Verificatie in twee stappen staat uit: een nieuw wachtwoord via een gemailde link is genoeg.",
  notAllowed:
    "Je kunt je eigen account niet herstellen, en ook geen account met dezelfde rol als jij of een hogere.",
};

const feed: Messages["support"]["feed"] = {
  title: "Gebeurtenissen van alle accounts",
  text: "Wat er met elk account is gebeurd, op id. Dat je het leest, wordt vastgelegd.",
  of: "Welke gebeurtenissen",
  kinds: { all: "Alle accounts", support: "Alleen door de klantenservice" },
  show: "Tonen",
  account: (id) => `account ${id}`,
  refused: "geweigerd",
  end: "Dit zijn alle gebeurtenissen.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

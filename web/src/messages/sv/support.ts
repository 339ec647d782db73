import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Ditt lösenord valdes nyligen med en mejlad länk, så din e-post räcker inte ensam ännu.",
  sendMail: "Skicka koden till min e-post",
  sendSms: (phone) => `Skicka koden till ${phone}`,
  mailFrom: (moment) => `Med e-post kan den skickas tidigast ${moment}.`,
  onItsWay: {
    email: "Koden är på väg till din e-postadress.",
    sms: "Koden är på väg till din telefon.",
  },
  notSent: "Koden kunde inte skickas. Försök igen.",
};

const stop: Messages["support"]["stop"] = {
  title: "Vill du stoppa återställningen?",
  text: "Kundsupporten har startat en återställning av ditt konto, eftersom någon sa sig ha förlorat allt som går att logga in med.",
  consequence:
    "Om det var du som bad om hjälp låter du den fortsätta. I övrigt ändras ingenting i kontot när du stoppar den.",
  submit: "Stoppa återställningen",
  doneTitle: "Återställningen är stoppad",
  done: "Den öppnar ingenting längre. Om det inte var du som bad om den kan någon känna till ditt lösenord: välj ett nytt.",
  next: "Välj ett nytt lösenord",
  overTitle: "Det finns inget att stoppa",
  over: "Återställningen är redan över: den stoppades, slutfördes eller användes inte i tid.",
};

const agent: Messages["support"]["agent"] = {
  card: "Kundsupport",
  help: "Hjälp någon in igen",
  helpText: "Den som har förlorat autentiseringsappen, telefonen och nödkoden.",
  open: "Öppna kundsupporten",
  findTitle: "Hitta ett konto",
  findText: "Allt du tittar på och gör registreras, och kontots ägare kan se det.",
  noRole: "Du har ingen roll i kundsupporten.",
  noTwoStep: "Du kan hjälpa andra när du har aktiverat tvåstegsverifiering för dig själv.",
  turnOn: "Aktivera den",
  address: "Kontots hela e-postadress",
  ticket: "Ärende",
  ticketHint: "Numret i ert eget system, till exempel HELP-1234.",
  find: "Hitta",
  nobody:
    "Inget konto har den här adressen. Det måste vara hela adressen, så som personen loggar in med den.",
  title: "En kunds konto",
  text: (ticket) => `Du arbetar med ärende ${ticket}.`,
  other: "Hitta ett annat konto",
  role: "Roll",
  roles: { support: "Kundsupport", admin: "Administratör" },
  since: "Konto sedan",
  changed: (moment, mailed) => (mailed ? `Valt med en mejlad länk ${moment}` : `Valt ${moment}`),
  twoStep: "Tvåstegsverifiering",
  on: (moment) => `Aktiverad ${moment}`,
  off: "Av",
  authenticator: "Autentiseringsapp",
  app: (name, moment) => `${name}, senast använd ${moment}`,
  phone: "Telefon",
  number: (masked, moment) => `${masked}, bekräftad ${moment}`,
  none: "Ingen",
  emergencyCode: "Nödkod",
  issued: (moment, stored) =>
    stored ? `Skapad ${moment} och sparad` : `Skapad ${moment}, inte sparad`,
  sessions: "Här är kontot inloggat",
  endSessions: "Logga ut överallt",
  ended: "Kontot är utloggat överallt.",
  nowhere: "Ingenstans.",
  eventsText: "De senaste från de senaste 30 dagarna. Även det du själv har tittat på finns med.",
  eventTypes: {
    account_created: "Kontot skapades",
    password_guessing_noticed: "Väldigt många felaktiga lösenord: ägaren fick ett mejl om det",
    second_step_unanswered: "Rätt lösenord angavs, men ingen kod: ägaren fick ett mejl om det",
    data_exported: "Ägaren laddade ner kontots data",
    support_found: "Kundsupporten sökte upp kontot",
    support_found_nobody: "En adress utan konto söktes upp",
    support_viewed: "Kundsupporten tittade på kontot",
    support_recovery_started: "Kundsupporten startade en återställning",
    support_recovery_approved: "En person till godkände återställningen",
    support_recovery_stopped: "Återställningen stoppades",
    support_recovery_canceled: "Återställningen avbröts, eftersom det andra steget togs",
    support_recovery_lapsed: "Återställningen användes inte i tid",
    support_sessions_ended: "En administratör avslutade alla sessioner",
    role_granted: "En roll i kundsupporten gavs",
    role_revoked: "Rollen i kundsupporten togs bort",
  },
  roleText: "Den som är kundsupport söker upp konton och startar återställningar.",
  appoint: "Utse till kundsupport",
  appointed: "Kontot har rollen kundsupport.",
  dismiss: "Ta bort från kundsupporten",
  dismissed: "Kontot har inte längre någon roll.",
  recovery: "Återställning",
  recoveryText:
    "Starta en återställning först när du har förvissat dig om vem som frågar, enligt era regler. Kontots alla adresser får besked genast och kan stoppa den. Innan den är slutförd ändras ingenting i kontot.",
  evidence: "Hur du förvissade dig om vem det är",
  evidenceKinds: {
    in_person: "Personen var här, med legitimation",
    video_call: "Videosamtal, med legitimation",
    call_back: "Ringde tillbaka till ett nummer som var känt sedan tidigare",
    vouched: "Någon känd gick i god för personen",
    knowledge: "Visste det som bara personen själv kan veta",
  },
  evidenceHint: "Bara sättet registreras.",
  reason: "Orsak",
  reasonHint: "Vad som är förlorat. Inga nummer från legitimationer, inga svar på frågor.",
  start: "Starta återställningen",
  started: "Återställningen är startad, och kontots alla adresser har fått besked.",
  awaiting: (moment) =>
    `En återställning väntar på att en annan administratör godkänner den. Annars förfaller den ${moment}.`,
  notYours: "Du har startat den, så någon annan måste godkänna den.",
  held: (moment) =>
    `En återställning pågår. Den öppnas ${moment}. Fram till dess kan kontots ägare stoppa den.`,
  isOpen: (moment) =>
    `En återställning är öppen: personen kan logga in med lösenord och återställningskod. Den förfaller ${moment}.`,
  approve: "Godkänn",
  approved: "Återställningen är godkänd, och kontots alla adresser har fått besked.",
  stop: "Stoppa återställningen",
  stopped: "Återställningen är stoppad, och kontots alla adresser har fått besked.",
  notNeeded: "Tvåstegsverifiering är av: ett nytt lösenord via e-post räcker.",
  notAllowed:
    "Du kan varken återställa ditt eget konto eller ett konto med samma eller högre roll.",
};

const feed: Messages["support"]["feed"] = {
  title: "Händelser för alla konton",
  text: "Vad som hände med varje konto, efter id. Att du läser det registreras.",
  of: "Vilka händelser",
  kinds: { all: "Alla konton", support: "Bara av kundsupporten" },
  show: "Visa",
  account: (id) => `konto ${id}`,
  refused: "nekad",
  end: "Det är alla händelser.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

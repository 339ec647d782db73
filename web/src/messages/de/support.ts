import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Dein Passwort wurde vor Kurzem mit einem gemailten Link festgelegt; deshalb reicht dein E-Mail-Postfach allein noch nicht.",
  sendMail: "Code an meine E-Mail senden",
  sendSms: (phone) => `Code an ${phone} senden`,
  mailFrom: (moment) => `Per E-Mail kann er frühestens ${moment} gesendet werden.`,
  onItsWay: {
    email: "Der Code ist an deine E-Mail-Adresse unterwegs.",
    sms: "Der Code ist an dein Telefon unterwegs.",
  },
  notSent: "Der Code konnte nicht gesendet werden. Versuche es noch einmal.",
};

const stop: Messages["support"]["stop"] = {
  title: "Wiederherstellung stoppen?",
  text: "Der Kundendienst hat eine Wiederherstellung deines Kontos begonnen, weil jemand mitgeteilt hat, alles zum Anmelden verloren zu haben.",
  consequence:
    "Wenn du selbst um Hilfe gebeten hast, lass sie weiterlaufen. Wenn du sie stoppst, ändert sich sonst nichts an deinem Konto.",
  submit: "Wiederherstellung stoppen",
  doneTitle: "Die Wiederherstellung ist gestoppt",
  done: "Sie öffnet nichts mehr. Wenn du nicht selbst darum gebeten hast, kennt vielleicht jemand dein Passwort: Lege ein neues fest.",
  next: "Neues Passwort festlegen",
  overTitle: "Es gibt nichts zu stoppen",
  over: "Die Wiederherstellung ist schon vorbei: Sie wurde gestoppt, abgeschlossen oder nicht rechtzeitig genutzt.",
};

const agent: Messages["support"]["agent"] = {
  card: "Kundendienst",
  help: "Jemandem wieder hineinhelfen",
  helpText: "Allen, die Authenticator-App, Telefon und Notfallcode verloren haben.",
  open: "Kundendienst öffnen",
  findTitle: "Konto suchen",
  findText:
    "Alles, was du ansiehst und tust, wird aufgezeichnet, und wem das Konto gehört, kann es sehen.",
  noRole: "Du hast keine Rolle im Kundendienst.",
  noTwoStep:
    "Du kannst anderen helfen, sobald du die Bestätigung in zwei Schritten für dich selbst aktiviert hast.",
  turnOn: "Jetzt aktivieren",
  address: "Vollständige E-Mail-Adresse des Kontos",
  ticket: "Ticket",
  ticketHint: "Die Nummer aus eurem eigenen System, zum Beispiel HELP-1234.",
  find: "Suchen",
  nobody:
    "Kein Konto hat diese Adresse. Es muss die vollständige Adresse sein, mit der sich die Person anmeldet.",
  title: "Konto einer Kundin oder eines Kunden",
  text: (ticket) => `Du handelst für Ticket ${ticket}.`,
  other: "Anderes Konto suchen",
  role: "Rolle",
  roles: { support: "Kundendienst", admin: "Administrator" },
  since: "Konto erstellt",
  changed: (moment, mailed) =>
    mailed ? `Festgelegt ${moment} mit einem gemailten Link` : `Festgelegt ${moment}`,
  twoStep: "Bestätigung in zwei Schritten",
  on: (moment) => `Aktiviert ${moment}`,
  off: "Aus",
  authenticator: "Authenticator-App",
  app: (name, moment) => `${name}, zuletzt verwendet ${moment}`,
  phone: "Telefon",
  number: (masked, moment) => `${masked}, bestätigt ${moment}`,
  none: "Nicht vorhanden",
  emergencyCode: "Notfallcode",
  issued: (moment, stored) =>
    stored ? `Ausgestellt ${moment} und aufbewahrt` : `Ausgestellt ${moment}, nicht aufbewahrt`,
  sessions: "Wo das Konto angemeldet ist",
  endSessions: "Überall abmelden",
  ended: "Das Konto ist überall abgemeldet.",
  nowhere: "Nirgends.",
  eventsText: "Die neuesten der letzten 30 Tage. Auch was du selbst angesehen hast, ist dabei.",
  eventTypes: {
    account_created: "Das Konto wurde erstellt",
    password_guessing_noticed:
      "Sehr viele falsche Passwörter: Der Inhaber wurde per E-Mail informiert",
    second_step_unanswered:
      "Das richtige Passwort wurde eingegeben, aber kein Code: Der Inhaber wurde per E-Mail informiert",
    data_exported: "Der Inhaber hat die Daten des Kontos heruntergeladen",
    support_found: "Der Kundendienst hat das Konto gesucht",
    support_found_nobody: "Eine Adresse ohne Konto wurde gesucht",
    support_viewed: "Der Kundendienst hat das Konto angesehen",
    support_recovery_started: "Der Kundendienst hat eine Wiederherstellung begonnen",
    support_recovery_approved: "Eine zweite Person hat der Wiederherstellung zugestimmt",
    support_recovery_stopped: "Die Wiederherstellung wurde gestoppt",
    support_recovery_canceled:
      "Die Wiederherstellung wurde abgebrochen, weil ein zweiter Schritt bestätigt wurde",
    support_recovery_lapsed: "Die Wiederherstellung wurde nicht rechtzeitig genutzt",
    support_sessions_ended: "Ein Administrator hat alle Sitzungen beendet",
    role_granted: "Eine Rolle im Kundendienst wurde vergeben",
    role_revoked: "Die Rolle im Kundendienst wurde entzogen",
  },
  roleText: "Wer zum Kundendienst gehört, sucht Konten und beginnt Wiederherstellungen.",
  appoint: "In den Kundendienst berufen",
  appointed: "Das Konto hat die Rolle Kundendienst.",
  dismiss: "Aus dem Kundendienst entlassen",
  dismissed: "Das Konto hat keine Rolle mehr.",
  recovery: "Wiederherstellung",
  recoveryText:
    "Beginne eine Wiederherstellung erst, wenn du nach den Regeln eures Hauses sichergestellt hast, wer darum bittet. Alle Adressen des Kontos werden sofort benachrichtigt und können sie stoppen. Bis sie abgeschlossen ist, ändert sich am Konto nichts.",
  evidence: "Wie du sichergestellt hast, wer es ist",
  evidenceKinds: {
    in_person: "Die Person war hier, mit Ausweis",
    video_call: "Videoanruf, mit Ausweis",
    call_back: "Rückruf unter einer schon bekannten Nummer",
    vouched: "Jemand Bekanntes hat sich für die Person verbürgt",
    knowledge: "Wusste, was nur die Person selbst wissen kann",
  },
  evidenceHint: "Nur die Art wird aufgezeichnet.",
  reason: "Grund",
  reasonHint: "Was verloren ging. Keine Ausweisnummern, keine Antworten auf Fragen.",
  start: "Wiederherstellung beginnen",
  started:
    "Die Wiederherstellung hat begonnen, und alle Adressen des Kontos wurden benachrichtigt.",
  awaiting: (moment) =>
    `Eine Wiederherstellung wartet darauf, dass ein anderer Administrator zustimmt. Sonst verfällt sie ${moment}.`,
  notYours: "Du hast sie begonnen, deshalb muss jemand anderes zustimmen.",
  held: (moment) =>
    `Eine Wiederherstellung läuft. Sie öffnet sich ${moment}; bis dahin kann sie stoppen, wem das Konto gehört.`,
  isOpen: (moment) =>
    `Eine Wiederherstellung ist offen: Die Person kann sich mit Passwort und Wiederherstellungscode anmelden. Sie verfällt ${moment}.`,
  approve: "Zustimmen",
  approved:
    "Du hast der Wiederherstellung zugestimmt, und alle Adressen des Kontos wurden benachrichtigt.",
  stop: "Wiederherstellung stoppen",
  stopped:
    "Die Wiederherstellung ist gestoppt, und alle Adressen des Kontos wurden benachrichtigt.",
  notNeeded: "Die Bestätigung in zwei Schritten ist aus: Ein neues Passwort per E-Mail reicht.",
  notAllowed:
    "Du kannst weder dein eigenes Konto wiederherstellen noch eines mit gleicher oder höherer Rolle.",
};

const feed: Messages["support"]["feed"] = {
  title: "Ereignisse aller Konten",
  text: "Was mit jedem Konto geschah, nach IDs. Dass du es liest, wird aufgezeichnet.",
  of: "Welche Ereignisse",
  kinds: { all: "Alle Konten", support: "Nur durch den Kundendienst" },
  show: "Anzeigen",
  account: (id) => `Konto ${id}`,
  refused: "abgewiesen",
  end: "Das sind alle Ereignisse.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

import type { Messages } from "../en";

export const factors: Messages["factors"] = {
  title: "Dein zweiter Schritt",
  authenticators: "Authenticator-Apps",
  added: (day) => `Hinzugefügt am ${day}`,
  lastUsed: (moment) => `zuletzt verwendet ${moment}`,
  add: {
    button: "Authenticator-App hinzufügen",
    full: (most) => `Du hast ${most} Authenticator-Apps, mehr sind nicht möglich.`,
    title: "Authenticator-App hinzufügen",
    text: "Für ein zweites Telefon, ein Tablet oder einen Passwortmanager. Die vorhandenen funktionieren weiter.",
    submit: "Weiter",
  },
  name: "Name",
  nameHint: "Zum Beispiel „Diensthandy“.",
  rename: {
    button: "Umbenennen",
    of: (name) => `${name} umbenennen`,
    title: "Authenticator-App umbenennen",
    submit: "Speichern",
    done: (name) => `Die Authenticator-App heißt jetzt ${name}.`,
  },
  replace: {
    button: "Auf ein neues Telefon umziehen",
    of: (name) => `Auf ein neues Telefon umziehen: ${name}`,
  },
  remove: {
    of: (name) => `${name} entfernen`,
    title: (name) => `${name} entfernen?`,
    text: "Ihre Codes funktionieren sofort nicht mehr. Deine anderen Authenticator-Apps funktionieren weiter.",
    keep: "Behalten",
    done: (name) => `${name} wurde entfernt.`,
  },
  backupPhone: "Ersatztelefon",
  changePhone: "Telefonnummer ändern",
  addPhone: "Telefonnummer hinzufügen",
  removePhone: "Telefonnummer entfernen",
  noBackupPhone: "Keines. Wenn du deine App verlierst, kommst du nur mit dem Notfallcode hinein.",
  emergencyCode: "Notfallcode",
  issued: (day) => `Ausgestellt am ${day}.`,
  notStored:
    "Du hast nicht bestätigt, dass du ihn aufbewahrt hast. Wenn du ihn nicht hast, hol dir jetzt einen neuen: Mit ihm kommst du hinein, wenn du dein Telefon verlierst.",
  none: "Keiner. Hol dir jetzt einen: Mit ihm kommst du hinein, wenn du dein Telefon verlierst.",
  newCode: "Neuer Notfallcode",
  codePage: {
    title: "Neuer Notfallcode",
    text: "Wenn du dein Telefon einmal verlierst, kommst du mit diesem Code hinein. Er funktioniert einmal.",
    before:
      "Dein jetziger Code funktioniert nicht mehr, sobald der neue angezeigt wird. Halte bereit, womit du ihn aufbewahrst: einen Passwortmanager oder einen Drucker.",
    get: "Neuen Code anzeigen",
    shownText: "Der vorherige Code funktioniert nicht mehr. Diesen zeigen wir nur jetzt.",
    submit: "Fertig",
  },
  turnOff: {
    button: "Deaktivieren",
    name: "Bestätigung in zwei Schritten deaktivieren",
    required: "Sie ist hier nötig und kann nicht deaktiviert werden.",
    title: "Bestätigung in zwei Schritten deaktivieren?",
    text: "Dann reicht dein Passwort allein zum Anmelden, auch für alle, die es in die Hände bekommen.",
    consequences: [
      "Deine Authenticator-Apps, dein Notfallcode und deine Telefonnummer werden gelöscht.",
      "Keinem Browser wird mehr vertraut, und du wirst überall sonst abgemeldet.",
    ],
    keep: "Aktiviert lassen",
    submit: "Deaktivieren",
    tooShort: (least) =>
      `Ohne zweiten Schritt braucht dein Passwort mindestens ${least} Zeichen. Ändere zuerst dein Passwort und deaktiviere ihn dann.`,
    done: "Die Bestätigung in zwei Schritten ist aus.",
  },
  browsers: {
    title: "Vertrauenswürdige Browser",
    text: (days) =>
      `Diese Browser fragen nicht nach einem Code. Das Vertrauen endet nach ${days === 1 ? "einem Tag" : `${days} Tagen`} und mit jeder Änderung deines Passworts oder zweiten Schritts.`,
    none: "Keine. Beim Anmelden kannst du wählen, dem Browser zu vertrauen.",
    until: (used, day) => `Zuletzt verwendet ${used}, vertrauenswürdig bis ${day}`,
    forget: "Nicht mehr vertrauen",
    of: (browser) => `${browser} nicht mehr vertrauen`,
    done: (browser) => `${browser} fragt wieder nach einem Code.`,
  },
};

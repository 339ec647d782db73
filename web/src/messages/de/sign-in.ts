import type { Messages } from "../en";

export const signIn: Messages["signIn"] = {
  title: "Anmelden",
  text: (product) => `Willkommen bei ${product}.`,
  submit: "Anmelden",
  newHere: "Neu hier?",
  create: "Konto erstellen",
  forgot: "Passwort vergessen?",
  notices: {
    confirmed: "Deine E-Mail-Adresse ist bestätigt. Melde dich an, um weiterzumachen.",
    passwordReset: "Dein neues Passwort ist festgelegt. Melde dich damit an.",
    challengeExpired:
      "Diese Anmeldung ist beendet: Sie hat zu lange gedauert, oder das Konto wurde inzwischen geändert. Gib dein Passwort noch einmal ein.",
    tooMany:
      "Es waren zu viele falsche Codes. Gib dein Passwort noch einmal ein, um weiterzumachen.",
  },
  ends: {
    ended: "Deine Sitzung ist beendet. Melde dich wieder an, um weiterzumachen.",
    signed_out: "Du bist abgemeldet.",
    password_changed: "Dein Passwort wurde geändert. Melde dich mit dem neuen Passwort wieder an.",
    deleted: "Dein Konto wurde gelöscht.",
  },
  second: {
    title: "Bestätige, dass du es bist",
    authenticator: {
      text: "Gib den 6-stelligen Code ein, den deine Authenticator-App jetzt zeigt.",
      label: "Code aus deiner App",
    },
    sms: {
      text: (phone) => `Gib den 6-stelligen Code ein, den wir an ${phone} gesendet haben.`,
      label: "Code aus der SMS",
    },
    emergency_code: {
      text: "Gib den Notfallcode ein, den du beim Aktivieren der Bestätigung in zwei Schritten aufbewahrt hast.",
      label: "Notfallcode",
      hint: "16 Buchstaben und Ziffern. Großschreibung, Leerzeichen und Bindestriche sind egal.",
    },
    recovery_code: {
      text: "Der Kundendienst hat für dich eine Wiederherstellung begonnen. Lass dir den Code dafür senden und gib ihn hier ein.",
      label: "Wiederherstellungscode",
    },
    anyCode: "Gib den Code ein, den deine Authenticator-App jetzt zeigt.",
    anyUnfinished: "Gib den ganzen Code ein, den deine App zeigt, oder deinen ganzen Notfallcode.",
    unfinished: "Gib die 6 Ziffern eines Codes oder die 16 Zeichen deines Notfallcodes ein.",
    submit: "Anmelden",
    trust: (days) =>
      `In diesem Browser ${days === 1 ? "einen Tag" : `${days} Tage`} lang nicht nach einem Code fragen`,
    trustHint: "Nur auf einem Gerät, das sonst niemand benutzt.",
    noAccess: {
      authenticator: "Kein Zugriff auf deine App?",
      sms: "Keine SMS?",
      emergency_code: "Nicht zur Hand?",
      recovery_code: "Kein Code?",
    },
    another: "Andere Möglichkeit",
    useAuthenticator: "Meine Authenticator-App verwenden",
    useSms: (phone) => `SMS an ${phone} senden`,
    useEmergencyCode: "Meinen Notfallcode verwenden",
    useRecoveryCode: "Wiederherstellung durch den Kundendienst verwenden",
    smsSent: (phone) => `Ein Code ist an ${phone} unterwegs.`,
    smsFailed: "Die SMS konnte nicht gesendet werden. Nimm eine andere Möglichkeit.",
    resend: "Erneut senden",
    resendIn: (clock) => `Erneut senden (in ${clock})`,
    lostAll: "Auch den Notfallcode verloren?",
    needsMailbox:
      "Hilfe gibt es, solange du Zugriff auf dein E-Mail-Postfach hast. Ohne Postfach, App, Telefon und Code kommst du nicht mehr hinein.",
    restart: "Von vorn anfangen",
  },
};

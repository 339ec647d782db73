import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Profil bearbeiten",
    language: "Sprache",
    languageHint: "Für die Seiten und für die E-Mails und SMS, die wir dir senden.",
    submit: "Speichern",
  },
  email: {
    title: "E-Mail ändern",
    text: "Mit dieser Adresse meldest du dich an. Wir senden einen Code an die neue und geben der alten Bescheid.",
    now: (email) => `Deine jetzige Adresse: ${email}`,
    label: "Neue E-Mail",
    submit: "Code senden",
  },
  confirmEmail: {
    title: "Bestätige deine neue E-Mail",
    text: (email) =>
      `Wir haben einen 6-stelligen Code an ${email} gesendet. Bis du ihn eingibst, bleibt deine alte Adresse.`,
    textWithout:
      "Wir haben einen 6-stelligen Code an deine neue Adresse gesendet. Bis du ihn eingibst, bleibt deine alte Adresse.",
    label: "Code aus der E-Mail",
    submit: "E-Mail ändern",
    nothing: "Kein Code? Sieh im Spamordner nach oder prüfe die Adresse.",
  },
  code: {
    resend: "Neuen Code senden",
    resendIn: (clock) => `Neuen Code senden (in ${clock})`,
    resent: "Ein neuer Code ist unterwegs. Nur der neueste funktioniert.",
    another: "Eingabe ändern",
  },
  phone: {
    title: "Deine Telefonnummer",
    text: "Ein Ersatz zum Anmelden, wenn deine App nicht zur Hand ist. Wir senden einen Code, um sie zu bestätigen.",
    hint: "Mit Landesvorwahl, zum Beispiel +47 412 34 567.",
    submit: "Code senden",
  },
  confirmPhone: {
    title: "Bestätige deine Telefonnummer",
    text: (phone) => `Wir haben einen 6-stelligen Code an ${phone} gesendet. Er gilt 5 Minuten.`,
    textWithout: "Wir haben einen 6-stelligen Code an dein Telefon gesendet. Er gilt 5 Minuten.",
    submit: "Nummer speichern",
    nothing: "Keine SMS? Prüfe die Nummer. Bis du den Code eingibst, ändert sich nichts.",
  },
  removePhone: {
    title: "Telefonnummer entfernen?",
    text: "Dann können wir dir keine Codes per SMS senden. Wenn du deine App verlierst, kommst du nur mit dem Notfallcode hinein.",
    textOff: "Wir löschen die Nummer. Du kannst jederzeit wieder eine hinzufügen.",
    keep: "Behalten",
    removed: "Deine Telefonnummer wurde entfernt.",
  },
  delete: {
    title: "Konto löschen",
    text: "Du wirst überall abgemeldet, und dein Profil, deine Telefonnummer, deine Authenticator-Apps und deine Codes werden gelöscht. Der Kundendienst kann sie nicht zurückholen.",
    undo: "Nur wenn wir dir einen Link gemailt haben, der eine kürzliche Änderung rückgängig macht, warten wir damit, bis der Link abgelaufen ist: Bis dahin kann sich niemand anmelden, und der Link holt das Konto zurück.",
    grace: (days) =>
      `${count(days, "Tag", "Tage")} lang, oder länger, wenn wir dir einen Link gemailt haben, der eine kürzliche Änderung rückgängig macht, kann sich niemand anmelden, und ein gemailter Link holt das Konto zurück. Danach wird es gelöscht.`,
    download: "Vielleicht möchtest du vorher deine Daten herunterladen.",
    label: "Gib zur Bestätigung deine E-Mail-Adresse ein",
    hint: (email) => `Deine Adresse ist ${email}.`,
    mismatch: "Das ist nicht die Adresse dieses Kontos.",
    submit: "Mein Konto löschen",
  },
};

import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Konto erstellen",
  text: "Es dauert eine Minute. Wir senden einen Code an deine E-Mail, um zu bestätigen, dass sie dir gehört.",
  firstName: "Vorname",
  lastName: "Nachname",
  passwordHint: (least) =>
    `Mindestens ${count(least, "Zeichen", "Zeichen")}. Ein paar Wörter hintereinander merkt man sich leicht und errät man schwer.`,
  submit: "Konto erstellen",
  haveAccount: "Hast du schon ein Konto?",
  closed: "Hier können keine neuen Konten erstellt werden.",
  confirm: {
    title: "Bestätige deine E-Mail",
    text: (email) => `Wir haben einen 6-stelligen Code an ${email} gesendet. Er gilt 24 Stunden.`,
    textWithout: "Wir haben dir einen 6-stelligen Code per E-Mail gesendet. Er gilt 24 Stunden.",
    code: "Code aus der E-Mail",
    submit: "E-Mail bestätigen",
    resend: "Neuen Code senden",
    resendIn: (clock) => `Neuen Code senden (in ${clock})`,
    resent: "Ein neuer Code ist unterwegs. Nimm den aus der neuesten E-Mail.",
    nothing:
      "Keine E-Mail? Sieh im Spamordner nach. Wenn du schon ein Konto hast, steht es in der E-Mail.",
    again: "Noch einmal registrieren",
    none: "In diesem Fenster gibt es keine Registrierung zu bestätigen. Registriere dich noch einmal, oder melde dich an, wenn du fertig bist.",
  },
};

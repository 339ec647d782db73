import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Wenn du dein Passwort änderst, wirst du sofort abgemeldet. Melde dich mit dem neuen Passwort wieder an.",
  tooShort: (least) =>
    `Dieses Passwort ist zu kurz. Nimm mindestens ${count(least, "Zeichen", "Zeichen")}.`,
  change: {
    title: "Passwort ändern",
    required:
      "Wähle ein neues Passwort, bevor du weitermachst: Jemand anderes kennt vielleicht dein jetziges.",
    current: "Jetziges Passwort",
    new: "Neues Passwort",
    submit: "Passwort ändern",
    attemptsLeft: (n) => `Noch ${count(n, "Versuch", "Versuche")}, bevor du hier abgemeldet wirst.`,
    forgot: "Jetziges Passwort vergessen?",
  },
  forgot: {
    title: "Passwort vergessen?",
    text: "Gib deine E-Mail-Adresse ein. Wenn sie zu einem Konto gehört, senden wir dir einen Link, um ein neues Passwort festzulegen.",
    submit: "Link senden",
    sentTitle: "Sieh in deine E-Mails",
    sent: (email) =>
      `Wenn ${email} zu einem Konto gehört, ist ein Link unterwegs. Er gilt eine Stunde.`,
    nothing: "Nach ein paar Minuten keine E-Mail? Sieh im Spamordner nach oder prüfe die Adresse.",
    another: "Andere Adresse verwenden",
    back: "Zurück zur Anmeldung",
  },
  reset: {
    title: "Neues Passwort festlegen",
    text: "Du wirst dann überall abgemeldet. Melde dich mit dem neuen Passwort an.",
    submit: "Passwort festlegen",
    overTitle: "Dieser Link funktioniert nicht mehr",
    over: "Ein Link funktioniert einmal und eine Stunde lang. Fordere einen neuen an.",
    missing:
      "Öffne den Link aus der E-Mail noch einmal: Sein Schlüssel bleibt nicht erhalten, wenn die Seite neu geladen wird.",
    again: "Neuen Link anfordern",
  },
  undo: {
    title: "Änderung rückgängig machen",
    text: "Du hast diesen Link bekommen, weil für dein Konto die Bestätigung in zwei Schritten aktiviert oder die E-Mail-Adresse geändert wurde. Wenn du das nicht warst, mach es jetzt rückgängig.",
    consequence:
      "Alle werden abgemeldet, und mit dem alten Passwort kann sich niemand mehr anmelden. Danach legst du mit einem Link, den wir dir mailen, ein neues fest.",
    submit: "Rückgängig machen",
    doneTitle: "Die Änderung wurde rückgängig gemacht",
    done: "Alle wurden abgemeldet. Lege jetzt ein neues Passwort fest: Wir mailen dir einen Link dafür.",
    next: "Neues Passwort festlegen",
    over: "Er wurde schon verwendet, oder seine Zeit ist um. Wenn du dich nicht anmelden kannst, fordere ein neues Passwort an oder wende dich an den Kundendienst.",
  },
  meter: {
    more: (missing) => `Noch ${count(missing, "Zeichen", "Zeichen")}.`,
    too_long: "Das ist länger, als wir annehmen können. Nimm höchstens 1.024 Zeichen.",
    common:
      "Dieses verwenden viele: Es steht auf der Liste der häufigen Passwörter. Wähle ein anderes.",
    account_words:
      "Dieses besteht aus deinem Namen, deiner Adresse oder unserem Namen. Wähle ein anderes.",
    guessable: "Dieses errät man in weniger als hundert Versuchen. Füge ein paar Wörter hinzu.",
    scores: [
      "Sehr leicht zu erraten. Füge ein paar Wörter hinzu.",
      "Leicht zu erraten. Füge ein paar Wörter hinzu.",
      "Könnte schwerer zu erraten sein. Füge noch ein Wort hinzu.",
      "Schwer zu erraten.",
      "Sehr schwer zu erraten.",
    ],
  },
};

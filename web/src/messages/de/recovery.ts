import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Dein neuer Notfallcode",
  text: "Du hast deinen Notfallcode verwendet, und er funktioniert nicht mehr. Dieser neue ersetzt ihn. Wir zeigen ihn nur jetzt.",
  again: "Dieser Code ersetzt den, der vorher gezeigt wurde.",
  lostText:
    "Dein alter Notfallcode ist verbraucht. Hol dir jetzt den neuen und bewahre ihn dort auf, wo du ihn ohne dein Telefon findest.",
  get: "Neuen Notfallcode anzeigen",
  submit: "Weiter",
  question: "Hast du deine Authenticator-App noch?",
  questionText: "Suche auf deinem Telefon die App, die deine 6-stelligen Codes zeigt.",
  kept: "Ja, ich habe sie noch",
  keptText: "Alles bleibt, wie es ist.",
  lost: "Nein, sie ist für immer verloren",
  lostChoiceText:
    "Richte jetzt eine neue Authenticator-App ein. Die alte funktioniert nicht mehr, sobald du fertig bist.",
};

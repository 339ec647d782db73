import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Barrierefreiheit",
  aim: (product) =>
    `${product} ist für alle gemacht. Das Ziel sind die Richtlinien für barrierefreie Webinhalte (WCAG) 2.2, Stufe AA.`,
  testedTitle: "Was bei jeder Änderung getestet wird",
  tested: [
    "Jede Seite wird mit axe geprüft, hell und dunkel: wie gewöhnlich, unterwegs, langsam, unerreichbar, offline und mit jeder Ablehnung und jedem Dialog, die sie hat.",
    "Jedes Feld hat eine Beschriftung, sagt Passwortmanagern und dem automatischen Ausfüllen, wofür es ist, und hat seinen Fehler als Text neben sich.",
    "Registrieren, Anmelden, Name und Passwort ändern und die Bestätigung in zwei Schritten aktivieren gehen allein mit der Tastatur, und der Fokus ist an jeder Stelle zu sehen.",
    "Jede Seite und jeder Zustand passt auf einen Bildschirm von 320 Pixeln und verträgt doppelt so große Schrift, auch mit Wörtern, die ein Drittel länger sind als die englischen.",
    "Der QR-Code ist im dunklen Modus und mit den Farben des Systems lesbar, und sein Schlüssel steht als Text daneben.",
    "Was ein Screenreader in jedem Schritt der Einrichtung erfährt, wird mit einer aufbewahrten Aufzeichnung verglichen.",
    "Vor Zeitlimits wird gewarnt, und eine Taste genügt für mehr Zeit.",
  ],
  limitsTitle: "Was nicht bekannt ist",
  limits: [
    "Menschen mit Behinderungen haben es noch nicht in einer Studie getestet, und niemand von außen hat es geprüft.",
    "Screenreader werden daran getestet, was der Browser ihnen mitteilt, nicht durch Zuhören.",
  ],
  troubleTitle: "Ist dir etwas im Weg?",
  trouble:
    "Sag uns, was du tun wolltest und wo es nicht weiterging. Hilfe bekommst du auch ohne diese Seite.",
};

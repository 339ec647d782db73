import type { Messages } from "../en";

export const accessibility: Messages["accessibility"] = {
  title: "Accessibilité",
  aim: (product) =>
    `${product} est fait pour tout le monde. Il vise le niveau AA des règles pour l’accessibilité des contenus web (WCAG) 2.2.`,
  testedTitle: "Ce qui est testé à chaque modification",
  tested: [
    "Chaque page est contrôlée avec axe, en clair et en sombre : telle quelle, en cours de chargement, lente, hors d’atteinte, hors ligne, et avec chacun de ses refus et dialogues.",
    "Chaque champ a un libellé, indique son rôle aux gestionnaires de mots de passe et au remplissage automatique, et présente son erreur à côté de lui sous forme de texte.",
    "Créer un compte, se connecter, changer de nom et de mot de passe et activer la validation en deux étapes se font au clavier seul, et le focus est visible à chaque arrêt.",
    "Chaque page et chaque état tient sur un écran de 320 pixels, et avec un texte deux fois plus grand, même avec des mots plus longs d’un tiers que les mots anglais.",
    "Le QR code est lisible en mode sombre et avec les couleurs du système, et sa clé figure à côté sous forme de texte.",
    "Ce qu’un lecteur d’écran apprend à chaque étape de la configuration est comparé à un relevé conservé.",
    "Les limites de temps sont annoncées, et une seule touche suffit pour avoir plus de temps.",
  ],
  limitsTitle: "Ce que nous ne savons pas",
  limits: [
    "Aucune étude n’a encore été menée avec des personnes handicapées, et personne d’extérieur n’a réalisé d’audit.",
    "Les lecteurs d’écran sont testés d’après ce que le navigateur leur transmet, pas à l’écoute.",
  ],
  troubleTitle: "Quelque chose vous gêne ?",
  trouble:
    "Dites-nous ce que vous vouliez faire et où cela s’est arrêté. Vous pouvez aussi obtenir de l’aide sans cette page.",
};

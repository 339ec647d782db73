import type { Messages } from "../en";

export const recovery: Messages["recovery"] = {
  title: "Votre nouveau code de secours",
  text: "Vous avez utilisé votre code de secours, et il ne fonctionne plus. Ce nouveau code le remplace. Nous ne l’affichons que maintenant.",
  again: "Ce code remplace celui qui a été affiché avant.",
  lostText:
    "Votre ancien code de secours est épuisé. Demandez le nouveau maintenant, et conservez-le là où vous le trouverez sans votre téléphone.",
  get: "Afficher un nouveau code de secours",
  submit: "Continuer",
  question: "Avez-vous encore votre application d’authentification ?",
  questionText: "Cherchez sur votre téléphone l’application qui affiche vos codes à 6 chiffres.",
  kept: "Oui, je l’ai encore",
  keptText: "Tout reste comme avant.",
  lost: "Non, elle est définitivement perdue",
  lostChoiceText:
    "Configurez maintenant une nouvelle application d’authentification. L’ancienne ne fonctionnera plus quand vous aurez terminé.",
};

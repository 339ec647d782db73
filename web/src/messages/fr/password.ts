import type { Messages } from "../en";
import { count } from "./common";

export const password: Messages["password"] = {
  consequence:
    "Changer de mot de passe vous déconnecte immédiatement. Utilisez le nouveau mot de passe pour vous reconnecter.",
  tooShort: (least) =>
    `Ce mot de passe est trop court. Utilisez au moins ${count(least, "caractère", "caractères")}.`,
  change: {
    title: "Changer de mot de passe",
    required:
      "Choisissez un nouveau mot de passe avant de continuer : quelqu’un d’autre connaît peut-être l’actuel.",
    current: "Mot de passe actuel",
    new: "Nouveau mot de passe",
    submit: "Changer de mot de passe",
    attemptsLeft: (n) => `Encore ${count(n, "essai", "essais")} avant d’être déconnecté ici.`,
    forgot: "Mot de passe actuel oublié ?",
  },
  forgot: {
    title: "Mot de passe oublié ?",
    text: "Saisissez votre e-mail. S’il correspond à un compte, nous vous envoyons un lien pour choisir un nouveau mot de passe.",
    submit: "Envoyer le lien",
    sentTitle: "Consultez vos e-mails",
    sent: (email) =>
      `Si ${email} correspond à un compte, un lien est en route. Il est valable une heure.`,
    nothing:
      "Pas d’e-mail après quelques minutes ? Regardez dans vos courriers indésirables, ou vérifiez l’adresse.",
    another: "Utiliser une autre adresse",
    back: "Retour à la connexion",
  },
  reset: {
    title: "Choisir un nouveau mot de passe",
    text: "Vous serez alors déconnecté partout. Connectez-vous avec le nouveau mot de passe.",
    submit: "Enregistrer le mot de passe",
    overTitle: "Ce lien ne fonctionne plus",
    over: "Un lien fonctionne une fois et pendant une heure. Demandez-en un nouveau.",
    missing:
      "Ouvrez de nouveau le lien de l’e-mail : sa clé n’est pas conservée quand la page est rechargée.",
    again: "Demander un nouveau lien",
  },
  undo: {
    title: "Annuler la modification",
    text: "Vous avez reçu ce lien parce que la validation en deux étapes a été activée pour votre compte, ou que son adresse e-mail a été changée. Si ce n’était pas vous, annulez cela maintenant.",
    consequence:
      "Tout le monde est déconnecté, et l’ancien mot de passe ne permet plus à personne de se connecter. Vous en choisissez ensuite un nouveau avec un lien que nous vous envoyons par e-mail.",
    submit: "Annuler la modification",
    doneTitle: "La modification a été annulée",
    done: "Tout le monde a été déconnecté. Choisissez maintenant un nouveau mot de passe : nous vous envoyons un lien par e-mail.",
    next: "Choisir un nouveau mot de passe",
    over: "Il a déjà été utilisé, ou son délai est passé. Si vous ne pouvez pas vous connecter, demandez un nouveau mot de passe ou contactez le service client.",
  },
  meter: {
    more: (missing) => `Encore ${count(missing, "caractère", "caractères")}.`,
    too_long:
      "C’est plus long que ce que nous pouvons accepter. Utilisez au plus 1 024 caractères.",
    common:
      "Beaucoup de gens l’utilisent : il figure sur la liste des mots de passe courants. Choisissez-en un autre.",
    account_words:
      "Il est formé de votre nom, de votre adresse ou de notre nom. Choisissez-en un autre.",
    guessable: "Il se devine en moins de cent essais. Ajoutez quelques mots.",
    scores: [
      "Très facile à deviner. Ajoutez quelques mots.",
      "Facile à deviner. Ajoutez quelques mots.",
      "Pourrait être plus difficile à deviner. Ajoutez encore un mot.",
      "Difficile à deviner.",
      "Très difficile à deviner.",
    ],
  },
};

import type { Messages } from "../en";
import { count } from "./common";

export const signUp: Messages["signUp"] = {
  title: "Créez votre compte",
  text: "Cela prend une minute. Nous envoyons un code à votre e-mail pour confirmer qu’il est bien à vous.",
  firstName: "Prénom",
  lastName: "Nom",
  passwordHint: (least) =>
    `Au moins ${count(least, "caractère", "caractères")}. Quelques mots à la suite sont faciles à retenir et difficiles à deviner.`,
  submit: "Créer un compte",
  haveAccount: "Vous avez déjà un compte ?",
  closed: "Il n’est pas possible de créer un compte ici.",
  confirm: {
    title: "Confirmez votre e-mail",
    text: (email) => `Nous avons envoyé un code à 6 chiffres à ${email}. Il est valable 24 heures.`,
    textWithout:
      "Nous vous avons envoyé un code à 6 chiffres par e-mail. Il est valable 24 heures.",
    code: "Code reçu par e-mail",
    submit: "Confirmer l’e-mail",
    resend: "Envoyer un nouveau code",
    resendIn: (clock) => `Envoyer un nouveau code (dans ${clock})`,
    resent: "Un nouveau code est en route. Utilisez celui du dernier e-mail.",
    nothing:
      "Pas d’e-mail ? Regardez dans vos courriers indésirables. Si vous avez déjà un compte, l’e-mail le dit.",
    again: "Recommencer l’inscription",
    none: "Il n’y a pas d’inscription à confirmer dans cette fenêtre. Inscrivez-vous de nouveau, ou connectez-vous si vous avez terminé.",
  },
};

import type { Messages } from "../en";
import { count } from "./common";

export const profile: Messages["profile"] = {
  edit: {
    title: "Modifier votre profil",
    language: "Langue",
    languageHint: "Pour les pages, et pour les e-mails et les SMS que nous vous envoyons.",
    submit: "Enregistrer",
  },
  email: {
    title: "Changer d’e-mail",
    text: "Vous vous connectez avec cette adresse. Nous envoyons un code à la nouvelle et prévenons l’ancienne.",
    now: (email) => `Votre adresse actuelle : ${email}`,
    label: "Nouvel e-mail",
    submit: "Envoyer le code",
  },
  confirmEmail: {
    title: "Confirmez votre nouvel e-mail",
    text: (email) =>
      `Nous avons envoyé un code à 6 chiffres à ${email}. Tant que vous ne l’avez pas saisi, votre ancienne adresse reste.`,
    textWithout:
      "Nous avons envoyé un code à 6 chiffres à votre nouvelle adresse. Tant que vous ne l’avez pas saisi, votre ancienne adresse reste.",
    label: "Code reçu par e-mail",
    submit: "Changer d’e-mail",
    nothing: "Pas de code ? Regardez dans vos courriers indésirables, ou vérifiez l’adresse.",
  },
  code: {
    resend: "Envoyer un nouveau code",
    resendIn: (clock) => `Envoyer un nouveau code (dans ${clock})`,
    resent: "Un nouveau code est en route. Seul le plus récent fonctionne.",
    another: "Modifier votre saisie",
  },
  phone: {
    title: "Votre numéro de téléphone",
    text: "Un secours pour vous connecter quand vous n’avez pas votre application sous la main. Nous envoyons un code pour le confirmer.",
    hint: "Avec l’indicatif du pays, par exemple +47 412 34 567.",
    submit: "Envoyer le code",
  },
  confirmPhone: {
    title: "Confirmez votre numéro de téléphone",
    text: (phone) =>
      `Nous avons envoyé un code à 6 chiffres au ${phone}. Il est valable 5 minutes.`,
    textWithout:
      "Nous avons envoyé un code à 6 chiffres à votre téléphone. Il est valable 5 minutes.",
    submit: "Enregistrer le numéro",
    nothing:
      "Pas de SMS ? Vérifiez le numéro. Tant que vous n’avez pas saisi le code, rien ne change.",
  },
  removePhone: {
    title: "Retirer votre numéro de téléphone ?",
    text: "Nous ne pourrons alors plus vous envoyer de codes par SMS. Si vous perdez votre application, votre code de secours sera le seul moyen d’entrer.",
    textOff: "Nous effaçons le numéro. Vous pouvez en ajouter un de nouveau à tout moment.",
    keep: "Garder",
    removed: "Votre numéro de téléphone a été retiré.",
  },
  delete: {
    title: "Supprimer votre compte",
    text: "Vous êtes déconnecté partout, et votre profil, votre numéro de téléphone, vos applications d’authentification et vos codes sont effacés. Le service client ne peut pas les rétablir.",
    undo: "Seulement si nous vous avons envoyé un lien qui annule une modification récente, nous attendons qu’il ait expiré : d’ici là, personne ne peut se connecter, et le lien rétablit le compte.",
    grace: (days) =>
      `Pendant ${count(days, "jour", "jours")}, ou plus longtemps si nous vous avons envoyé un lien qui annule une modification récente, personne ne peut se connecter, et un lien envoyé par e-mail rétablit le compte. Il est ensuite effacé.`,
    download: "Vous voudrez peut-être d’abord télécharger vos données.",
    label: "Saisissez votre adresse e-mail pour confirmer",
    hint: (email) => `Votre adresse est ${email}.`,
    mismatch: "Ce n’est pas l’adresse de ce compte.",
    submit: "Supprimer mon compte",
  },
};

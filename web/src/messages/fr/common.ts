import { counting } from "../count";
import type { Messages } from "../en";

export const count = counting("fr");

const waiting = (seconds: number) =>
  seconds < 100
    ? count(seconds, "seconde", "secondes")
    : count(Math.ceil(seconds / 60), "minute", "minutes");

export const common: Messages["common"] = {
  next: "Suivant",
  back: "Retour",
  cancel: "Annuler",
  close: "Fermer",
  tryAgain: "Réessayer",
  signOut: "Se déconnecter",
  skipToContent: "Aller au contenu",
  loading: "Chargement",
  slow: "Cela prend plus de temps que d’habitude. Votre connexion est peut-être lente ; rien n’est perdu.",
  email: "E-mail",
  password: "Mot de passe",
  show: "Afficher",
  hide: "Masquer",
  showPassword: "Afficher le mot de passe",
  hidePassword: "Masquer le mot de passe",
  copied: "Copié.",
  copyFailed:
    "Votre navigateur n’a pas autorisé la copie. Sélectionnez le texte et copiez-le vous-même.",
  on: (day) => `le ${day}`,
  at: (day, time) => `${day} à ${time}`,
  language: "Langue",
  newTab: "(s’ouvre dans un nouvel onglet)",
  attemptsLeft: (n) => `Encore ${count(n, "essai", "essais")} avant un temps d’attente.`,
  retryIn: (seconds) => `Vous pourrez réessayer dans ${waiting(seconds)}.`,
  retryNow: "Vous pouvez réessayer maintenant.",
  nextCodeIn: (seconds) => `Le prochain code arrive dans ${count(seconds, "seconde", "secondes")}.`,
  justUsed: (seconds) =>
    `Vous venez d’utiliser ce code, et chaque code ne fonctionne qu’une fois. Attendez le suivant pendant ${count(seconds, "seconde", "secondes")}.`,
  contactSupport: "Contacter le service client",
  askSupport: "Demandez de l’aide au service client.",
  needHelp: "Besoin d’aide ?",
  development: "Développement : les e-mails et les SMS sont conservés, pas envoyés.",
  readMessages: "Les lire",
  offline: "Vous êtes hors ligne. Ce que vous voyez n’est peut-être plus à jour.",
  notFound: {
    title: "Cette page n’existe pas",
    text: "L’adresse est peut-être mal saisie, ou la page a été déplacée.",
    home: "Aller aux paramètres du compte",
  },
  errors: {
    title: "Cela n’a pas fonctionné",
    offlineTitle: "Nous n’arrivons pas à joindre le serveur",
    offline: "Vérifiez votre connexion, puis réessayez. Rien n’est perdu.",
    broken: "Quelque chose s’est cassé sur cette page. Rechargez-la ; rien n’est perdu.",
  },
};

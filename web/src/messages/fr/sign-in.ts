import type { Messages } from "../en";

export const signIn: Messages["signIn"] = {
  title: "Se connecter",
  text: (product) => `Bienvenue sur ${product}.`,
  submit: "Se connecter",
  newHere: "Nouveau ici ?",
  create: "Créer un compte",
  forgot: "Mot de passe oublié ?",
  notices: {
    confirmed: "Votre e-mail est confirmé. Connectez-vous pour continuer.",
    passwordReset: "Votre nouveau mot de passe est enregistré. Connectez-vous avec lui.",
    challengeExpired:
      "Cette connexion a pris fin : elle a duré trop longtemps, ou le compte a été modifié entre-temps. Saisissez de nouveau votre mot de passe.",
    tooMany:
      "Il y a eu trop de codes incorrects. Saisissez de nouveau votre mot de passe pour continuer.",
  },
  ends: {
    ended: "Votre session est terminée. Reconnectez-vous pour continuer.",
    signed_out: "Vous êtes déconnecté.",
    password_changed:
      "Votre mot de passe a été changé. Utilisez le nouveau mot de passe pour vous reconnecter.",
    deleted: "Votre compte a été supprimé.",
  },
  second: {
    title: "Confirmez que c’est bien vous",
    authenticator: {
      text: "Saisissez le code à 6 chiffres que votre application d’authentification affiche maintenant.",
      label: "Code de votre application",
    },
    sms: {
      text: (phone) => `Saisissez le code à 6 chiffres que nous avons envoyé au ${phone}.`,
      label: "Code reçu par SMS",
    },
    emergency_code: {
      text: "Saisissez le code de secours que vous avez conservé en activant la validation en deux étapes.",
      label: "Code de secours",
      hint: "16 lettres et chiffres. Les majuscules, les espaces et les traits d’union n’ont pas d’importance.",
    },
    recovery_code: {
      text: "Le service client a lancé une récupération pour vous. Faites-vous envoyer son code, puis saisissez-le ici.",
      label: "Code de récupération",
    },
    anyCode: "Saisissez le code que votre application d’authentification affiche maintenant.",
    anyUnfinished:
      "Saisissez le code entier que votre application affiche, ou votre code de secours entier.",
    unfinished:
      "Saisissez les 6 chiffres d’un code, ou les 16 caractères de votre code de secours.",
    submit: "Se connecter",
    trust: (days) =>
      `Ne pas demander de code dans ce navigateur pendant ${days === 1 ? "un jour" : `${days} jours`}`,
    trustHint: "Uniquement sur un appareil que personne d’autre n’utilise.",
    noAccess: {
      authenticator: "Pas d’accès à votre application ?",
      sms: "Pas de SMS ?",
      emergency_code: "Pas sous la main ?",
      recovery_code: "Pas de code ?",
    },
    another: "Essayer autrement",
    useAuthenticator: "Utiliser mon application d’authentification",
    useSms: (phone) => `Envoyer un SMS au ${phone}`,
    useEmergencyCode: "Utiliser mon code de secours",
    useRecoveryCode: "Utiliser la récupération lancée par le service client",
    smsSent: (phone) => `Un code est en route vers le ${phone}.`,
    smsFailed: "Le SMS n’a pas pu être envoyé. Essayez autrement.",
    resend: "Renvoyer",
    resendIn: (clock) => `Renvoyer (dans ${clock})`,
    lostAll: "Code de secours perdu aussi ?",
    needsMailbox:
      "Une aide est possible tant que vous avez accès à votre boîte e-mail. Sans boîte e-mail, application, téléphone ni code, il n’y a plus aucun moyen d’entrer.",
    restart: "Recommencer",
  },
};

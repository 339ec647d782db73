import type { Messages } from "../en";

export const factors: Messages["factors"] = {
  title: "Votre deuxième étape",
  authenticators: "Applications d’authentification",
  added: (day) => `Ajoutée le ${day}`,
  lastUsed: (moment) => `dernière utilisation ${moment}`,
  add: {
    button: "Ajouter une application",
    full: (most) => `Vous avez ${most} applications d’authentification, le maximum possible.`,
    title: "Ajouter une application d’authentification",
    text: "Pour un deuxième téléphone, une tablette ou un gestionnaire de mots de passe. Celles que vous avez continuent de fonctionner.",
    submit: "Continuer",
  },
  name: "Nom",
  nameHint: "Par exemple « Téléphone professionnel ».",
  rename: {
    button: "Renommer",
    of: (name) => `Renommer ${name}`,
    title: "Renommer l’application d’authentification",
    submit: "Enregistrer",
    done: (name) => `L’application d’authentification s’appelle maintenant ${name}.`,
  },
  replace: {
    button: "Passer à un nouveau téléphone",
    of: (name) => `Passer à un nouveau téléphone : ${name}`,
  },
  remove: {
    of: (name) => `Retirer ${name}`,
    title: (name) => `Retirer ${name} ?`,
    text: "Ses codes cessent aussitôt de fonctionner. Vos autres applications d’authentification continuent de fonctionner.",
    keep: "Garder",
    done: (name) => `${name} a été retiré.`,
  },
  backupPhone: "Téléphone de secours",
  changePhone: "Changer de numéro de téléphone",
  addPhone: "Ajouter un numéro de téléphone",
  removePhone: "Retirer le numéro de téléphone",
  noBackupPhone:
    "Aucun. Votre code de secours est le seul moyen d’entrer si vous perdez votre application.",
  emergencyCode: "Code de secours",
  issued: (day) => `Émis le ${day}.`,
  notStored:
    "Vous n’avez pas confirmé l’avoir conservé. Si vous ne l’avez pas, demandez-en un nouveau maintenant : c’est votre moyen d’entrer si vous perdez votre téléphone.",
  none: "Aucun. Demandez-en un maintenant : c’est votre moyen d’entrer si vous perdez votre téléphone.",
  newCode: "Nouveau code de secours",
  codePage: {
    title: "Nouveau code de secours",
    text: "Si un jour vous perdez votre téléphone, ce code vous permet d’entrer. Il fonctionne une fois.",
    before:
      "Le code que vous avez ne fonctionnera plus dès que le nouveau sera affiché. Préparez de quoi le conserver : un gestionnaire de mots de passe ou une imprimante.",
    get: "Afficher un nouveau code",
    shownText: "Le code précédent ne fonctionne plus. Nous n’affichons celui-ci que maintenant.",
    submit: "Terminé",
  },
  turnOff: {
    button: "Désactiver",
    name: "Désactiver la validation en deux étapes",
    required: "Elle est obligatoire ici et ne peut pas être désactivée.",
    title: "Désactiver la validation en deux étapes ?",
    text: "Votre mot de passe suffit alors pour vous connecter, et il suffit aussi à quiconque s’en empare.",
    consequences: [
      "Vos applications d’authentification, votre code de secours et votre numéro de téléphone sont effacés.",
      "Plus aucun navigateur n’est de confiance, et vous êtes déconnecté partout ailleurs.",
    ],
    keep: "Laisser activée",
    submit: "Désactiver",
    tooShort: (least) =>
      `Sans deuxième étape, votre mot de passe doit compter au moins ${least} caractères. Changez d’abord de mot de passe, puis désactivez-la.`,
    done: "La validation en deux étapes est désactivée.",
  },
  browsers: {
    title: "Navigateurs de confiance",
    text: (days) =>
      `Ces navigateurs ne demandent pas de code. La confiance prend fin après ${days === 1 ? "un jour" : `${days} jours`}, et à chaque changement de votre mot de passe ou de votre deuxième étape.`,
    none: "Aucun. En vous connectant, vous pouvez choisir de faire confiance au navigateur.",
    until: (used, day) => `Dernière utilisation ${used}, de confiance jusqu’au ${day}`,
    forget: "Ne plus faire confiance",
    of: (browser) => `Ne plus faire confiance à ${browser}`,
    done: (browser) => `${browser} demande de nouveau un code.`,
  },
};

import type { Messages } from "../en";

const person: Messages["support"]["person"] = {
  why: "Votre mot de passe a été choisi il y a peu avec un lien envoyé par e-mail ; votre boîte e-mail ne suffit donc pas encore à elle seule.",
  sendMail: "Envoyer le code à mon e-mail",
  sendSms: (phone) => `Envoyer le code au ${phone}`,
  mailFrom: (moment) => `Par e-mail, il peut être envoyé au plus tôt ${moment}.`,
  onItsWay: {
    email: "Le code est en route vers votre adresse e-mail.",
    sms: "Le code est en route vers votre téléphone.",
  },
  notSent: "Le code n’a pas pu être envoyé. Réessayez.",
};

const stop: Messages["support"]["stop"] = {
  title: "Arrêter la récupération ?",
  text: "Le service client a lancé une récupération de votre compte, car quelqu’un a déclaré avoir perdu tout ce qui permet de se connecter.",
  consequence:
    "Si c’est vous qui avez demandé de l’aide, laissez-la se poursuivre. L’arrêter ne change rien d’autre à votre compte.",
  submit: "Arrêter la récupération",
  doneTitle: "La récupération est arrêtée",
  done: "Elle n’ouvre plus rien. Si ce n’est pas vous qui l’avez demandée, quelqu’un connaît peut-être votre mot de passe : choisissez-en un nouveau.",
  next: "Choisir un nouveau mot de passe",
  overTitle: "Il n’y a rien à arrêter",
  over: "La récupération a déjà pris fin : elle a été arrêtée, terminée ou n’a pas été utilisée à temps.",
};

const agent: Messages["support"]["agent"] = {
  card: "Service client",
  help: "Aider quelqu’un à retrouver son accès",
  helpText:
    "Pour qui a perdu l’application d’authentification, le téléphone et le code de secours.",
  open: "Ouvrir le service client",
  findTitle: "Rechercher un compte",
  findText:
    "Chaque consultation et chaque action est enregistrée, et le titulaire du compte peut la voir.",
  noRole: "Vous n’avez pas de rôle au service client.",
  noTwoStep:
    "Vous pourrez aider les autres une fois la validation en deux étapes activée pour vous-même.",
  turnOn: "L’activer",
  address: "Adresse e-mail complète du compte",
  ticket: "Ticket",
  ticketHint: "Son numéro dans votre propre système, par exemple HELP-1234.",
  find: "Rechercher",
  nobody:
    "Aucun compte n’a cette adresse. Il faut l’adresse complète, telle que la personne l’utilise pour se connecter.",
  title: "Compte d’un client",
  text: (ticket) => `Vous agissez pour le ticket ${ticket}.`,
  other: "Rechercher un autre compte",
  role: "Rôle",
  roles: { support: "Service client", admin: "Administrateur" },
  since: "Compte créé",
  changed: (moment, mailed) =>
    mailed ? `Choisi ${moment} avec un lien envoyé par e-mail` : `Choisi ${moment}`,
  twoStep: "Validation en deux étapes",
  on: (moment) => `Activée ${moment}`,
  off: "Désactivée",
  authenticator: "Application d’authentification",
  app: (name, moment) => `${name}, dernière utilisation ${moment}`,
  phone: "Téléphone",
  number: (masked, moment) => `${masked}, confirmé ${moment}`,
  none: "Aucun",
  emergencyCode: "Code de secours",
  issued: (moment, stored) =>
    stored ? `Émis ${moment} et conservé` : `Émis ${moment}, non conservé`,
  sessions: "Où le compte est connecté",
  endSessions: "Déconnecter partout",
  ended: "Le compte est déconnecté partout.",
  nowhere: "Nulle part.",
  eventsText: "Les plus récents des 30 derniers jours. Vos propres consultations y figurent.",
  eventTypes: {
    account_created: "Le compte a été créé",
    password_guessing_noticed:
      "Un très grand nombre de mots de passe incorrects : le titulaire en a été averti par e-mail",
    second_step_unanswered:
      "Le bon mot de passe a été saisi, mais aucun code : le titulaire en a été averti par e-mail",
    data_exported: "Le titulaire a téléchargé les données du compte",
    support_found: "Le service client a recherché le compte",
    support_found_nobody: "Une adresse sans compte a été recherchée",
    support_viewed: "Le service client a consulté le compte",
    support_recovery_started: "Le service client a lancé une récupération",
    support_recovery_approved: "Une deuxième personne a approuvé la récupération",
    support_recovery_stopped: "La récupération a été arrêtée",
    support_recovery_canceled:
      "La récupération a été annulée, car une deuxième étape a été validée",
    support_recovery_lapsed: "La récupération n’a pas été utilisée à temps",
    support_sessions_ended: "Un administrateur a mis fin à toutes les sessions",
    role_granted: "Un rôle au service client a été attribué",
    role_revoked: "Le rôle au service client a été retiré",
  },
  roleText: "Le service client recherche des comptes et lance des récupérations.",
  appoint: "Nommer au service client",
  appointed: "Le compte a le rôle de service client.",
  dismiss: "Retirer du service client",
  dismissed: "Le compte n’a plus de rôle.",
  recovery: "Récupération",
  recoveryText:
    "Ne lancez une récupération qu’après avoir vérifié qui la demande, selon les règles de votre organisation. Toutes les adresses du compte sont aussitôt prévenues et peuvent l’arrêter. Tant qu’elle n’est pas terminée, rien ne change dans le compte.",
  evidence: "Comment vous avez vérifié de qui il s’agit",
  evidenceKinds: {
    in_person: "La personne était présente, avec une pièce d’identité",
    video_call: "Appel vidéo, avec une pièce d’identité",
    call_back: "Rappel à un numéro déjà connu",
    vouched: "Quelqu’un de connu s’est porté garant de la personne",
    knowledge: "Savait ce que seule la personne peut savoir",
  },
  evidenceHint: "Seul le type de vérification est enregistré.",
  reason: "Motif",
  reasonHint:
    "Ce qui a été perdu. Pas de numéros de pièces d’identité, pas de réponses à des questions.",
  start: "Lancer la récupération",
  started: "La récupération est lancée, et toutes les adresses du compte ont été prévenues.",
  awaiting: (moment) =>
    `Une récupération attend l’approbation d’un autre administrateur. Sinon, elle expire ${moment}.`,
  notYours: "Vous l’avez lancée ; quelqu’un d’autre doit donc l’approuver.",
  held: (moment) =>
    `Une récupération est en cours. Elle s’ouvre ${moment} ; d’ici là, le titulaire du compte peut l’arrêter.`,
  isOpen: (moment) =>
    `Une récupération est ouverte : la personne peut se connecter avec son mot de passe et le code de récupération. Elle expire ${moment}.`,
  approve: "Approuver",
  approved: "La récupération est approuvée, et toutes les adresses du compte ont été prévenues.",
  stop: "Arrêter la récupération",
  stopped: "La récupération est arrêtée, et toutes les adresses du compte ont été prévenues.",
  notNeeded:
    "La validation en deux étapes est désactivée : un nouveau mot de passe par e-mail suffit.",
  notAllowed:
    "Vous ne pouvez récupérer ni votre propre compte, ni un compte de rôle égal ou supérieur.",
};

const feed: Messages["support"]["feed"] = {
  title: "Événements de tous les comptes",
  text: "Ce qui est arrivé à chaque compte, par identifiants. Votre consultation est enregistrée.",
  of: "Quels événements",
  kinds: { all: "Tous les comptes", support: "Du service client seulement" },
  show: "Afficher",
  account: (id) => `compte ${id}`,
  refused: "refusé",
  end: "Ce sont tous les événements.",
};

export const support: Messages["support"] = { person, stop, agent, feed };

import { minutesOff } from "../count";
import type { Messages } from "../en";
import { count } from "./common";

export const enroll: Messages["enroll"] = {
  start: {
    title: "Saisissez votre mot de passe",
    text: "Avant de changer votre façon de vous connecter, montrez que c’est bien vous.",
    submit: "Continuer",
    required:
      "La validation en deux étapes est obligatoire ici. Activez-la pour continuer ; cela prend environ une minute.",
    supported:
      "Le service client vous a ouvert cet accès. Configurez maintenant une nouvelle application d’authentification ; les anciennes ne fonctionneront plus quand vous aurez terminé.",
    running: "Vous avez déjà commencé. Vous pouvez reprendre là où vous en étiez.",
    resume: "Reprendre",
    restart:
      "Ou saisissez votre mot de passe pour recommencer. La clé précédente ne fonctionnera plus.",
  },
  position: (n, of) => `Étape ${n} sur ${of}`,
  documentTitle: (n, of, name) => `Étape ${n} sur ${of} : ${name}`,
  optional: "facultatif",
  steps: {
    information: "Informations",
    scan: "Scan",
    verify: "Vérification",
    phone: "Téléphone",
    sms_code: "Code SMS",
    emergency_code: "Code de secours",
    done: "Terminé",
  },
  information: {
    title: "Deux étapes barrent la route aux autres",
    text: "Un mot de passe peut être deviné, soutiré par ruse ou volé ailleurs. Avec la validation en deux étapes, il ne suffit plus : la connexion demande aussi un code de votre téléphone.",
    needTitle: "Ce qu’il vous faut",
    app: "Une application d’authentification",
    appText:
      "Elle est gratuite et affiche un nouveau code à 6 chiffres toutes les 30 secondes, même sans réseau.",
    phone: "Un numéro de téléphone, si vous voulez",
    phoneText: "Un secours pour le jour où l’application n’est plus là. Vous pouvez passer.",
    paper: "Un endroit sûr pour un code de secours",
    paperText: "Un gestionnaire de mots de passe, ou du papier rangé avec vos documents.",
    time: "Cela prend environ une minute. Rien ne change avant la dernière étape, et vous pouvez arrêter à tout moment.",
    replaceTitle: "Configurez votre nouvelle application d’authentification",
    replaceText:
      "Vous reliez une nouvelle application à votre compte. L’ancienne ne fonctionnera plus dès que la nouvelle sera vérifiée.",
    addTitle: "Ajouter une application d’authentification",
    addText:
      "Vous reliez une autre application à votre compte. Celles que vous avez continuent de fonctionner.",
    timeChange:
      "Cela prend environ une minute. Rien ne change avant que le code soit correct, et vous pouvez arrêter à tout moment.",
    submit: "Commencer",
  },
  scan: {
    title: "Scannez le QR code avec votre application d’authentification",
    titleTouch: "Ajoutez votre compte à votre application d’authentification",
    get: "Pas encore d’application ? Installez l’une de celles-ci :",
    orAnother: "ou une autre application compatible.",
    qr: "QR code avec la clé de votre compte. La même clé figure à côté sous forme de texte.",
    cantScan: "Impossible de le scanner ?",
    cantScanText: "Choisissez « saisir une clé » dans l’application, et tapez ou collez cette clé.",
    onThisPhone: "L’application est-elle sur ce téléphone ?",
    onThisPhoneText: "Ouvrez-la d’ici, ou copiez la clé et collez-la dans l’application.",
    otherDevice: "L’application est sur un autre appareil ? Scannez ce code avec elle.",
    copy: "Copier la clé",
    open: "Ouvrir mon application",
    openTouch: "Ouvrir mon application d’authentification",
    details: (email, issuer) =>
      `Compte : ${email} · Émetteur : ${issuer} · 6 chiffres, toutes les 30 secondes`,
  },
  verify: {
    title: "Saisissez le code de votre application",
    text: "L’application affiche maintenant un code à 6 chiffres pour ce compte.",
    label: "Code à 6 chiffres",
    unfinished: "Saisissez les 6 chiffres.",
    submit: "Vérifier",
    skew: (seconds) =>
      `Ce code appartient à un autre moment : l’horloge de votre téléphone ${seconds > 0 ? "avance" : "retarde"} d’environ ${count(minutesOff(seconds), "minute", "minutes")}. Réglez-la sur automatique dans les réglages de date et d’heure du téléphone, puis saisissez le nouveau code.`,
  },
  phone: {
    title: "Ajoutez un numéro de téléphone de secours",
    text: "Nous recommandons un numéro de téléphone de secours, au cas où vous perdriez votre application",
    label: "Numéro de téléphone",
    hint: "Avec l’indicatif du pays, par exemple +47 412 34 567. Laissez le champ vide pour passer.",
    purpose:
      "Ce numéro ne nous sert qu’à protéger votre compte : à vous envoyer des codes et à vous prévenir.",
    risk: "Un SMS est moins sûr que l’application : il peut être lu par quiconque s’empare de votre numéro. C’est pourquoi il n’est qu’un secours.",
  },
  sms: {
    title: "Saisissez le code reçu par SMS",
    text: (phone) =>
      `Nous avons envoyé un code à 6 chiffres au ${phone}. Il est valable 5 minutes.`,
    label: "Code reçu par SMS",
    queued: "Votre SMS est en route.",
    sent: "Le SMS a été remis à votre opérateur.",
    failed: "Le SMS n’a pas pu être envoyé. Renvoyez-le, ou utilisez un autre numéro.",
    lapsed: "Ce code a expiré. Envoyez-en un nouveau.",
    resend: "Renvoyer",
    resendIn: (clock) => `Renvoyer (dans ${clock})`,
    resent: "Un nouveau code est en route. Seul le plus récent fonctionne.",
    another: "Utiliser un autre numéro",
    skip: "Passer cette étape",
    submit: "Vérifier",
  },
  emergency: {
    title: "Gardez votre code de secours à usage unique",
    text: "Si un jour vous perdez votre téléphone, ce code vous permet d’entrer. Il fonctionne une fois. Nous ne l’affichons que maintenant.",
    replaced: "Ce code remplace celui qui a été affiché avant. Conservez celui-ci.",
    name: "Votre code de secours",
    copy: "Copier",
    download: "Télécharger",
    print: "Imprimer",
    downloaded: "Téléchargé.",
    advice:
      "Gardez-le là où vous le trouverez sans votre téléphone : dans un gestionnaire de mots de passe, ou imprimé avec vos papiers. Pas dans vos e-mails.",
    backup: (phone) => `Téléphone de secours : ${phone}`,
    removePhone: "Retirer",
    removePhoneName: "Retirer le téléphone de secours",
    phoneRemoved: "Le téléphone de secours a été retiré.",
    tick: "J’ai copié et conservé ce code en lieu sûr.",
    tickFirst: "Copiez, téléchargez ou imprimez d’abord le code.",
    tickMissing: "Cochez la case quand vous avez conservé le code.",
    leave: "Vous n’avez pas confirmé que le code de secours est conservé. Partir sans lui ?",
    submit: "Activer la validation en deux étapes",
    again: "Afficher un nouveau code",
    lostBoth: "Et si vous perdez un jour votre téléphone et ce code ?",
    support: "Le service client a un moyen sûr de vous aider.",
    card: {
      title: (product) => `Code de secours pour ${product}`,
      name: "Nom",
      account: "Compte",
      issuer: "Émetteur",
      issued: "Émis",
      use: "Pour vous connecter quand votre application d’authentification est perdue. Il fonctionne une fois, avec votre mot de passe. Gardez-le là où personne d’autre ne le trouvera.",
      file: (product) => `${product} code de secours.txt`,
    },
  },
  done: {
    title: "Félicitations ! Votre compte est maintenant protégé par la validation en deux étapes.",
    text: "Désormais, la connexion demande votre mot de passe et un code de votre application.",
    lostTitle: "Si vous perdez votre téléphone",
    lostCode:
      "Connectez-vous avec votre mot de passe et votre code de secours. Vous en recevrez alors un nouveau.",
    lostSms:
      "Ou choisissez « Essayer autrement » et recevez un code par SMS, si vous avez ajouté un téléphone.",
    lostBoth:
      "Le code de secours est perdu aussi ? Le service client a un moyen sûr de vous aider, tant que vous pouvez lire vos e-mails.",
    others: "Vous avez été déconnecté partout ailleurs.",
    submit: "Retour aux paramètres du compte",
    replacedTitle: "Votre nouvelle application d’authentification est prête",
    replacedText: "L’ancienne ne fonctionne plus. Vous êtes connecté comme d’habitude.",
    addedTitle: "Votre application d’authentification est prête",
    addedText:
      "Ses codes permettent désormais de vous connecter. Celles que vous aviez continuent de fonctionner.",
  },
  cancel: {
    title: "Arrêter la configuration ?",
    text: "Rien n’est modifié, et vous vous connectez comme avant. Vous pouvez recommencer à tout moment.",
    stay: "Poursuivre",
    leave: "Arrêter",
  },
  expiry: {
    title: "Êtes-vous toujours là ?",
    text: (clock) => `Pour votre sécurité, cette configuration se termine dans ${clock}.`,
    extend: "J’ai besoin de plus de temps",
    extended: "Vous avez 15 minutes de plus.",
    exhausted:
      "Il n’est plus possible d’avoir du temps pour cette étape. Terminez-la avant la fin du délai ; la suivante a le sien.",
    endedTitle: "Cette configuration est terminée",
    endedText:
      "Elle est restée ouverte trop longtemps ou a été arrêtée. Rien n’a été modifié, et vous vous connectez comme avant.",
    restart: "Recommencer",
    account: "Paramètres du compte",
  },
};

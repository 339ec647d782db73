import type { Messages } from "../en";

export const problems: Messages["problems"] = {
  unknown: "Une erreur s’est produite de notre côté. Réessayez dans un instant.",
  offline: "Nous n’arrivons pas à joindre le serveur. Vérifiez votre connexion et réessayez.",
  malformed_json: "Une erreur s’est produite de notre côté. Réessayez dans un instant.",
  unauthenticated: "Vous n’êtes plus connecté. Connectez-vous et réessayez.",
  session_ended: "Votre session est terminée. Reconnectez-vous pour continuer.",
  invalid_credentials:
    "Cet e-mail et ce mot de passe ne correspondent pas. Vérifiez les deux, ou attendez un instant si vous avez essayé plusieurs fois.",
  invalid_code: "Ce code est incorrect. Saisissez le plus récent.",
  challenge_expired:
    "Cette connexion a pris fin : elle a duré trop longtemps, ou le compte a été modifié entre-temps. Saisissez de nouveau votre mot de passe.",
  reauthentication_required:
    "Rien n’a été modifié, car il n’a pas été confirmé que c’est bien vous.",
  forbidden: "Vous n’avez pas le droit de faire cela.",
  cross_site_request:
    "Votre navigateur n’a pas indiqué d’où venait cette demande ; elle a donc été refusée.",
  https_required: "Cette page ne fonctionne qu’avec une connexion sécurisée.",
  recovery_pending: "Terminez d’abord de rétablir votre accès.",
  enrollment_required: "Activez d’abord la validation en deux étapes.",
  password_change_required: "Choisissez d’abord un nouveau mot de passe.",
  second_step_disabled:
    "Il y a eu trop de codes incorrects ; les codes de votre application et par SMS sont donc bloqués. Utilisez votre code de secours.",
  step_up_too_weak:
    "Rien n’a été modifié : il faut pour cela un code d’une application d’authentification que vous avez depuis un jour. Un SMS ne suffit pas, ni une application ajoutée aujourd’hui grâce à un SMS. Utilisez une application plus ancienne ou attendez demain ; si votre application est perdue, connectez-vous avec votre code de secours.",
  not_found: "Cela n’existe plus.",
  reset_token_expired: "Ce lien ne fonctionne plus. Demandez-en un nouveau.",
  last_authenticator:
    "C’est votre dernière application d’authentification. Ajoutez-en d’abord une autre, ou désactivez la validation en deux étapes.",
  too_many_authenticators:
    "Vous avez autant d’applications d’authentification que possible. Retirez-en d’abord une.",
  policy_requires_two_step:
    "La validation en deux étapes est obligatoire ici et ne peut pas être désactivée.",
  enrollment_expired: "Cette configuration est terminée. Rien n’a été modifié.",
  wrong_stage: "Cette étape est déjà faite. Voici où vous en êtes.",
  recovery_running: "Une récupération de ce compte est déjà en cours.",
  already_enabled: "La validation en deux étapes est déjà activée.",
  not_enabled: "La validation en deux étapes est désactivée.",
  acknowledgement_required: "Confirmez d’abord que vous avez conservé votre code de secours.",
  emergency_code_changed:
    "Un code de secours plus récent a été affiché dans une autre fenêtre ; celui-ci n’est donc plus valable. Demandez-en un nouveau ici.",
  method_not_available: "Ce moyen n’est pas disponible pour le moment. Essayez autrement.",
  sms_not_offered: "Les SMS ne sont pas proposés ici.",
  validation_failed: "Il manque quelque chose, ou c’est incorrect. Voyez les champs signalés.",
  wrong_password: "Ce mot de passe est incorrect.",
  wrong_code: "Ce code est incorrect. Saisissez le plus récent.",
  password_too_short: "Ce mot de passe est trop court.",
  password_blocklisted:
    "Ce mot de passe est facile à deviner : d’autres l’utilisent aussi, il est connu par une fuite chez un autre service, il est formé de votre nom, de votre adresse ou de notre nom, ou quelques essais suffisent. Choisissez-en un autre.",
  invalid_phone:
    "Saisissez un numéro de téléphone avec l’indicatif du pays, par exemple +47 412 34 567.",
  phone_country_not_allowed:
    "Nous ne pouvons pas envoyer de SMS dans ce pays. Utilisez un autre numéro ou passez.",
  too_many_attempts: "Il y a eu trop d’essais.",
  too_many_messages: "Nous venons d’envoyer un message à ce numéro.",
  overloaded: "Il y a énormément de monde en ce moment. Réessayez dans un instant.",
  unavailable: "Ce n’est pas disponible pour le moment. Réessayez bientôt.",
  sms_unavailable:
    "Nous ne pouvons pas envoyer de SMS pour le moment. Réessayez plus tard, ou utilisez un autre moyen.",
};

export const fields: Messages["fields"] = {
  first_name:
    "Le prénom doit comporter au moins 2 caractères. Les chiffres et les caractères spéciaux ne sont pas autorisés.",
  last_name:
    "Le nom doit comporter au moins 1 caractère. Les chiffres et les caractères spéciaux ne sont pas autorisés.",
  email: "Saisissez un e-mail valide",
  new_email: "Saisissez un e-mail valide",
  password: "Saisissez un mot de passe valide",
  current_password: "Saisissez un mot de passe valide",
  new_password: "Saisissez un mot de passe valide",
  name: "Saisissez un nom de 1 à 40 caractères.",
  code: "Saisissez les 6 chiffres.",
};

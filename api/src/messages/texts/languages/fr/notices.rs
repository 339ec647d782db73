//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Validation en deux étapes activée",
        "La validation en deux étapes a été activée pour votre compte. Désormais, la connexion demande un code de votre \
         application d’authentification. Gardez votre code de secours là où vous le trouverez sans votre téléphone.",
    ),
    emergency_code_used: (
        "Votre code de secours a été utilisé",
        "Quelqu’un s’est connecté avec votre mot de passe et votre code de secours. Ce code est épuisé ; un nouveau a \
         été affiché sur la page.",
    ),
    emergency_code_issued: (
        "Vous avez un nouveau code de secours",
        "Un nouveau code de secours a été créé pour votre compte. Le précédent ne fonctionne plus.",
    ),
    second_step_disabled: (
        "Votre application a été bloquée",
        "Quelqu’un qui connaît votre mot de passe a saisi vingt codes incorrects. Les codes de votre application et par \
         SMS sont refusés jusqu’à ce que vous vous connectiez avec votre code de secours. Changez de mot de passe \
         maintenant.",
    ),
    password_guessing: (
        "Beaucoup de mots de passe incorrects",
        "Des mots de passe incorrects ont été saisis pour votre compte, dix ou plus d’affilée. Personne n’est entré \
         ainsi, et un navigateur où vous vous êtes déjà connecté vous laisse entrer comme d’habitude. Le dernier :",
    ),
    second_step_unanswered: (
        "Votre mot de passe a été utilisé",
        "Quelqu’un a saisi votre mot de passe correct dans un navigateur que nous ne connaissons pas, puis aucun code. \
         Cette personne n’est pas entrée.",
    ),
    wrong_codes: (
        "Codes incorrects après votre mot de passe",
        "Quelqu’un a saisi votre mot de passe correct, puis plusieurs codes incorrects. Cette personne n’est pas entrée.",
    ),
    authenticator_added: (
        "Nouvelle application d’authentification",
        "Une application d’authentification a été ajoutée à votre compte. Ses codes permettent désormais de se connecter.",
    ),
    authenticator_replaced: (
        "Votre application a été remplacée",
        "Une nouvelle application d’authentification a pris la place d’une ancienne. Les codes de l’ancienne ne \
         fonctionnent plus.",
    ),
    authenticator_removed: (
        "Une application a été retirée",
        "Une application d’authentification a été retirée de votre compte. Ses codes ne fonctionnent plus.",
    ),
    two_step_disabled: (
        "Validation en deux étapes désactivée",
        "La validation en deux étapes a été désactivée pour votre compte. Votre mot de passe suffit de nouveau pour se \
         connecter.",
    ),
    phone_changed: (
        "Votre téléphone de secours a changé",
        "Un autre numéro de téléphone a été enregistré comme secours pour votre compte.",
    ),
    phone_removed: (
        "Votre téléphone de secours a été retiré",
        "Le numéro de téléphone a été retiré de votre compte.",
    ),
    password_changed: (
        "Votre mot de passe a été changé",
        "Le mot de passe de votre compte a été changé. Tout le monde a été déconnecté ; utilisez le nouveau mot de passe \
         pour vous connecter.",
    ),
    email_changed: ("Votre adresse e-mail a été changée", "L’adresse e-mail de votre compte a été changée."),
    email_changed_with_undo: (
        "Votre adresse e-mail a été changée",
        "L’adresse e-mail de votre compte a été changée. Cette adresse ne permet plus de se connecter.",
    ),
    change_undone: (
        "La modification a été annulée",
        "Une modification de votre compte a été annulée par le lien que nous avons envoyé. Tout le monde a été \
         déconnecté. L’ancien mot de passe ne permet plus de se connecter : demandez-en un nouveau sur la page de \
         connexion.",
    ),
    account_deleted: (
        "Votre compte a été supprimé",
        "Votre compte et tout son contenu ont été supprimés. Tout le monde a été déconnecté.",
    ),
    account_deleted_until: |moment| {
        format!(
            "Votre compte a été supprimé. Tout le monde a été déconnecté et personne ne peut se connecter. Il sera effacé \
             définitivement le {moment} : tant qu’un lien que nous vous avons envoyé au sujet d’une modification \
             antérieure fonctionne, ce lien rétablit le compte."
        )
    },
};

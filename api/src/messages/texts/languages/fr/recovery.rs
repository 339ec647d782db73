//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Récupération de votre compte lancée",
        "Quelqu’un a signalé au service client la perte de l’application d’authentification et du code de \
         secours de votre compte, et le service client a lancé une récupération.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "Une deuxième personne doit d’abord l’approuver ; vous en serez informé.".to_owned(),
            |opens| format!("Elle s’ouvre le {opens}, pas avant, pour que vous ayez le temps de l’arrêter."),
        );
        format!(
            "Si c’était vous : {opens} Ensuite, connectez-vous avec votre mot de passe, choisissez un autre \
             moyen et demandez le code de récupération. Vous configurez alors de nouveau la validation en \
             deux étapes. Cela est possible jusqu’au {until}. Tant que vous n’avez pas terminé, rien ne \
             change dans votre compte."
        )
    },
    stop: "Si ce n’était pas vous, arrêtez-la. Ouvrez cette page et appuyez sur le bouton :",
    stops_too: |support| {
        format!(
            "Se connecter avec votre application d’authentification ou votre code de secours l’arrête aussi. \
             Aide : {support}."
        )
    },
    stopped: (
        "La récupération a été arrêtée",
        "La récupération que le service client avait lancée pour votre compte a été arrêtée. Elle n’ouvre \
         plus rien ; votre application, votre téléphone et votre code de secours restent tels quels.",
    ),
    canceled: (
        "La récupération a été annulée",
        "Quelqu’un a validé la deuxième étape de votre compte, en se connectant ou une fois connecté. La \
         récupération que le service client avait lancée n’est donc pas nécessaire et a été annulée.",
    ),
    completed: (
        "Validation en deux étapes reconfigurée",
        "La récupération que le service client avait lancée est terminée : une nouvelle application \
         d’authentification et un nouveau code de secours ont pris la place des anciens, qui ne fonctionnent \
         plus, et toutes les autres sessions ont été fermées.",
    ),
    code_subject: |code, product| format!("{code} est votre code de récupération {product}"),
    code: |code| {
        format!(
            "Saisissez ce code lors de la connexion, pour configurer de nouveau la validation en deux étapes \
             :\n\n    {code}\n\nIl fonctionne une fois, pendant une heure, avec votre mot de passe. Ne le \
             partagez jamais, pas même avec le service client. Si vous ne l’avez pas demandé, quelqu’un \
             d’autre connaît votre mot de passe : arrêtez la récupération par le lien de notre message \
             précédent et choisissez un nouveau mot de passe."
        )
    },
};

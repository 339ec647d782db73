//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} est votre code {product}"),
    sign_up: |code| {
        format!(
            "Saisissez ce code pour confirmer votre adresse e-mail :\n\n    {code}\n\nIl fonctionne une fois, pendant \
             24 heures. Si vous n’avez pas créé de compte, ignorez ce message : rien ne se passe sans le code."
        )
    },
    email_change: |code| {
        format!(
            "Saisissez ce code là où vous l’avez demandé, pour utiliser cette adresse avec votre compte :\n\n    \
             {code}\n\nIl fonctionne une fois, tant que vous y restez connecté, et 24 heures au plus. Si vous ne \
             l’avez pas demandé, ignorez ce message : rien ne se passe sans le code."
        )
    },
    address_in_use: [
        |product| format!("Vous avez déjà un compte {product}"),
        |product| {
            format!(
                "Quelqu’un, peut-être vous, a essayé de créer un compte {product} avec cette adresse. Elle a déjà un \
             compte ; rien n’a donc été modifié. Connectez-vous avec votre mot de passe, ou demandez-en un nouveau sur \
             la page de connexion.\n\nSi ce n’était pas vous, vous n’avez rien à faire."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Cette adresse a un compte {product}"),
        |product| {
            format!(
                "Quelqu’un, peut-être vous, a voulu utiliser cette adresse pour un autre compte {product}. Elle a déjà un \
             compte ; rien n’a donc été modifié. Pour l’utiliser avec l’autre compte, connectez-vous d’abord à celui \
             qui l’a, puis changez-y l’adresse ou supprimez ce compte.\n\nSi ce n’était pas vous, vous n’avez rien à \
             faire."
            )
        },
    ],
    password_reset_subject: |product| format!("Choisir un nouveau mot de passe {product}"),
    password_reset: |link| {
        format!(
            "Ouvrez cette page pour choisir un nouveau mot de passe :\n\n{link}\n\nLe lien fonctionne une fois, pendant \
             une heure. Il ne connecte personne. Si vous ne l’avez pas demandé, ignorez ce message : votre mot de passe \
             reste tel quel."
        )
    },
};

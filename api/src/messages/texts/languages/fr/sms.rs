//! Text messages. The alphabet of text messages has à, é, è and ù, but not ç, ê, î, ô, û, ë, ï and œ, nor the curved
//! apostrophe: the words here do without them.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| {
        format!("{}{code} est votre code de connexion. Ne le partagez pas.", before(name, ": "))
    },
    confirm: |name, code| {
        format!("{}{code} est votre code de confirmation. Ne le partagez pas.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} est le code pour ajouter ce numéro. Ne le partagez pas.", before(name, ": "))
    },
    recovery: |name, code| {
        format!("{}{code} est votre code de récupération. Ne le partagez pas.", before(name, ": "))
    },
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Votre compte",
    emergency_code_used: "connexion avec votre code de secours.",
    emergency_code_issued: "vous avez un nouveau code de secours.",
    phone_changed: "le numéro de secours du compte a changé.",
    phone_removed: "ce téléphone a été retiré de votre compte.",
    authenticator_added: "une application de codes a été ajoutée.",
    authenticator_replaced: "l'application de codes a été remplacée.",
    authenticator_removed: "une application de codes a été retirée.",
    two_step_disabled: "validation en deux étapes désactivée.",
    password_changed: "votre mot de passe a été changé.",
    change_undone: "un lien envoyé par e-mail a annulé un changement.",
    account_deleted: "votre compte a été supprimé.",
    recovery_started: "le service client a lancé une récupération.",
    recovery_completed: "la récupération a remplacé l'application.",
    email_changed: "votre adresse e-mail a été changée.",
    change_password: "Si ce n'était pas vous, changez de mot de passe et contactez le service client.",
    ask_for_password: "Si ce n'était pas vous, demandez-en un autre et contactez le service client.",
    read_mail: "Si ce n'était pas vous, lisez notre e-mail et contactez le service client.",
    open_old_mail: "Si ce n'était pas vous, ouvrez l'e-mail à l'ancienne adresse et contactez le service client.",
    stop_by_mail: "Si ce n'était pas vous, stoppez-la par notre e-mail et contactez le service client.",
};

//! French.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static FRENCH: Language = Language {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    moment: |m| {
        let day = if m.day == 1 { "1er".to_owned() } else { m.day.to_string() };
        format!("{day} {} {} à {:02}:{:02} UTC", m.month, m.year, m.hour, m.minute)
    },
    frame: Frame {
        when: "Quand",
        from: "Depuis",
        with: "Avec",
        support: "Contactez le service client",
        change_password: |support| {
            format!(
                "Si ce n’était pas vous, changez immédiatement de mot de passe et demandez de l’aide : {support}."
            )
        },
        get_help: |support| format!("Si ce n’était pas vous, demandez de l’aide : {support}."),
        open_link: |support| {
            format!("Si ce n’était pas vous, ouvrez la page de ce lien ou demandez de l’aide : {support}.")
        },
        undo: |days| {
            format!(
                "Pendant {days} jours, vous pouvez annuler cela sur la page ci-dessous. Tout le monde est alors \
                 déconnecté et vous choisissez un nouveau mot de passe :"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

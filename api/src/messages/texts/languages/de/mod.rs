//! German.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static GERMAN: Language = Language {
    months: [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
    moment: |m| format!("{}. {} {} um {:02}:{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "Wann",
        from: "Von",
        with: "Mit",
        support: "Wende dich an den Kundendienst",
        change_password: |support| {
            format!("Wenn du das nicht warst, ändere sofort dein Passwort und hole dir Hilfe: {support}.")
        },
        get_help: |support| format!("Wenn du das nicht warst, hole dir Hilfe: {support}."),
        open_link: |support| {
            format!("Wenn du das nicht warst, öffne die Seite dieses Links oder hole dir Hilfe: {support}.")
        },
        undo: |days| {
            format!(
                "{days} Tage lang kannst du das auf der folgenden Seite rückgängig machen. Alle werden dann abgemeldet, \
                 und du legst ein neues Passwort fest:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

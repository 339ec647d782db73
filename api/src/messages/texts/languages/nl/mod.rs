//! Dutch.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static DUTCH: Language = Language {
    months: [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ],
    moment: |m| format!("{} {} {} om {:02}:{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "Wanneer",
        from: "Vanaf",
        with: "Met",
        support: "Neem contact op met de klantenservice",
        change_password: |support| {
            format!("Was jij dit niet? Wijzig dan meteen je wachtwoord en vraag om hulp: {support}.")
        },
        get_help: |support| format!("Was jij dit niet? Vraag dan om hulp: {support}."),
        open_link: |support| {
            format!("Was jij dit niet? Open dan de pagina van die link of vraag om hulp: {support}.")
        },
        undo: |days| {
            format!(
                "Je kunt dit {days} dagen lang ongedaan maken op de pagina hieronder. Iedereen wordt dan uitgelogd en \
                 je kiest een nieuw wachtwoord:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

//! Norwegian Bokmål.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static NORWEGIAN: Language = Language {
    months: [
        "januar",
        "februar",
        "mars",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "desember",
    ],
    moment: |m| format!("{}. {} {} kl. {:02}:{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "Når",
        from: "Fra",
        with: "Med",
        support: "Kontakt kundestøtte",
        change_password: |support| {
            format!("Hvis dette ikke var deg, må du bytte passord med en gang og få hjelp: {support}.")
        },
        get_help: |support| format!("Hvis dette ikke var deg, må du få hjelp: {support}."),
        open_link: |support| {
            format!("Hvis dette ikke var deg, åpner du siden i den lenken eller får hjelp: {support}.")
        },
        undo: |days| {
            format!(
                "I {days} dager kan du angre dette på siden nedenfor. Da logges alle ut, og du velger et nytt passord:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

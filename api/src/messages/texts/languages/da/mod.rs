//! Danish.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static DANISH: Language = Language {
    months: [
        "januar",
        "februar",
        "marts",
        "april",
        "maj",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "december",
    ],
    moment: |m| format!("{}. {} {} kl. {:02}.{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "Hvornår",
        from: "Fra",
        with: "Med",
        support: "Kontakt kundesupport",
        change_password: |support| {
            format!("Hvis det ikke var dig, skal du straks skifte adgangskode og få hjælp: {support}.")
        },
        get_help: |support| format!("Hvis det ikke var dig, skal du få hjælp: {support}."),
        open_link: |support| {
            format!("Hvis det ikke var dig, skal du åbne siden i det link eller få hjælp: {support}.")
        },
        undo: |days| {
            format!(
                "I {days} dage kan du fortryde det på siden herunder. Så bliver alle logget ud, og du vælger en ny \
                 adgangskode:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

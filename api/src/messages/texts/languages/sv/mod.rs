//! Swedish.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static SWEDISH: Language = Language {
    months: [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ],
    moment: |m| format!("{} {} {} kl. {:02}:{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "När",
        from: "Från",
        with: "Med",
        support: "Kontakta kundsupporten",
        change_password: |support| {
            format!("Om det inte var du ska du byta lösenord genast och ta hjälp: {support}.")
        },
        get_help: |support| format!("Om det inte var du ska du ta hjälp: {support}."),
        open_link: |support| {
            format!("Om det inte var du ska du öppna sidan i den länken eller ta hjälp: {support}.")
        },
        undo: |days| {
            format!(
                "I {days} dagar kan du ångra det på sidan nedan. Då loggas alla ut och du väljer ett nytt lösenord:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

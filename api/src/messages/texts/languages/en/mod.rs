//! English.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static ENGLISH: Language = Language {
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    moment: |m| format!("{} {} {}, {:02}:{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "When",
        from: "From",
        with: "With",
        support: "Contact customer support",
        change_password: |support| {
            format!("If this was not you, change your password at once and get help: {support}.")
        },
        get_help: |support| format!("If this was not you, get help: {support}."),
        open_link: |support| {
            format!("If this was not you, open the page of that link or get help: {support}.")
        },
        undo: |days| {
            format!(
                "For {days} days this page takes it back, signs everybody out and asks for a new password:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

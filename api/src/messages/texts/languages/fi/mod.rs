//! Finnish.

mod codes;
mod notices;
mod recovery;
mod sms;

use super::{Frame, Language};

pub(super) static FINNISH: Language = Language {
    months: [
        "tammikuuta",
        "helmikuuta",
        "maaliskuuta",
        "huhtikuuta",
        "toukokuuta",
        "kesäkuuta",
        "heinäkuuta",
        "elokuuta",
        "syyskuuta",
        "lokakuuta",
        "marraskuuta",
        "joulukuuta",
    ],
    moment: |m| format!("{}. {} {} klo {}.{:02} UTC", m.day, m.month, m.year, m.hour, m.minute),
    frame: Frame {
        when: "Milloin",
        from: "Mistä",
        with: "Millä",
        support: "Ota yhteys asiakastukeen",
        change_password: |support| {
            format!("Jos se et ollut sinä, vaihda salasanasi heti ja pyydä apua: {support}.")
        },
        get_help: |support| format!("Jos se et ollut sinä, pyydä apua: {support}."),
        open_link: |support| format!("Jos se et ollut sinä, avaa linkin sivu tai pyydä apua: {support}."),
        undo: |days| {
            format!(
                "Voit perua tämän {days} päivän ajan alla olevalla sivulla. Silloin kaikki kirjataan ulos ja valitset \
                 uuden salasanan:"
            )
        },
    },
    notices: notices::NOTICES,
    codes: codes::CODES,
    recovery: recovery::RECOVERY,
    sms_codes: sms::CODES,
    sms_notices: sms::NOTICES,
};

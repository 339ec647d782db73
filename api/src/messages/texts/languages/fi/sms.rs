//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| {
        format!("{}{code} on koodi sisäänkirjautumiseen. Älä jaa sitä.", before(name, ": "))
    },
    confirm: |name, code| format!("{}{code} on koodi vahvistamiseen. Älä jaa sitä.", before(name, ": ")),
    add_phone: |name, code| {
        format!("{}{code} on koodi puhelimen lisäämiseen. Älä jaa sitä.", before(name, ": "))
    },
    recovery: |name, code| format!("{}{code} on koodi palautukseen. Älä jaa sitä.", before(name, ": ")),
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Tilisi",
    emergency_code_used: "hätäkoodillasi kirjauduttiin sisään.",
    emergency_code_issued: "sinulla on uusi hätäkoodi.",
    phone_changed: "tilin varapuhelin vaihdettiin.",
    phone_removed: "tämä puhelin poistettiin tililtä.",
    authenticator_added: "todennussovellus lisättiin.",
    authenticator_replaced: "todennussovellus vaihdettiin.",
    authenticator_removed: "todennussovellus poistettiin.",
    two_step_disabled: "kaksivaiheinen vahvistus poistettiin.",
    password_changed: "salasanasi vaihdettiin.",
    change_undone: "muutos peruttiin lähettämällämme linkillä.",
    account_deleted: "tilisi poistettiin.",
    recovery_started: "asiakastuki aloitti tilisi palautuksen.",
    recovery_completed: "palautus vaihtoi todennussovelluksesi.",
    email_changed: "sähköpostiosoitteesi vaihdettiin.",
    change_password: "Jos se et ollut sinä, vaihda salasana heti ja ota yhteys asiakastukeen.",
    ask_for_password: "Jos se et ollut sinä, pyydä uusi salasana ja ota yhteys asiakastukeen.",
    read_mail: "Jos se et ollut sinä, lue sähköpostimme ja ota yhteys asiakastukeen.",
    open_old_mail: "Jos se et ollut sinä, avaa vanhaan osoitteeseen tullut viesti ja ota yhteys asiakastukeen.",
    stop_by_mail: "Jos se et ollut sinä, pysäytä se viestimme linkillä ja ota yhteys asiakastukeen.",
};

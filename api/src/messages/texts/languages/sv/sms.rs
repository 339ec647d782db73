//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| format!("{}{code} är koden för att logga in. Dela den aldrig.", before(name, ": ")),
    confirm: |name, code| {
        format!("{}{code} är koden för att bekräfta en ändring. Dela den aldrig.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} är koden för att lägga till telefonen. Dela den aldrig.", before(name, ": "))
    },
    recovery: |name, code| {
        format!("{}{code} är koden för återställning. Dela den aldrig.", before(name, ": "))
    },
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Ditt konto",
    emergency_code_used: "din nödkod användes för att logga in.",
    emergency_code_issued: "du har fått en ny nödkod.",
    phone_changed: "kontots reservtelefon ändrades.",
    phone_removed: "den här telefonen togs bort från kontot.",
    authenticator_added: "en autentiseringsapp lades till.",
    authenticator_replaced: "din autentiseringsapp byttes ut.",
    authenticator_removed: "en autentiseringsapp togs bort.",
    two_step_disabled: "tvåstegsverifiering stängdes av.",
    password_changed: "ditt lösenord byttes.",
    change_undone: "en ändring ångrades med en mejlad länk.",
    account_deleted: "ditt konto raderades.",
    recovery_started: "kundsupporten startade en återställning.",
    recovery_completed: "återställningen bytte ut din app.",
    email_changed: "din e-postadress ändrades.",
    change_password: "Om det inte var du, byt lösenord genast och kontakta kundsupporten.",
    ask_for_password: "Om det inte var du, begär ett nytt på inloggningssidan och kontakta kundsupporten.",
    read_mail: "Om det inte var du, läs vårt mejl om det och kontakta kundsupporten.",
    open_old_mail: "Om det inte var du, öppna mejlet till den gamla adressen och kontakta kundsupporten.",
    stop_by_mail: "Om det inte var du, stoppa den med vårt mejl och kontakta kundsupporten.",
};

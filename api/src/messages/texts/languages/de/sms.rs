//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| {
        format!("{}{code} ist dein Code zum Anmelden. Gib ihn nie weiter.", before(name, ": "))
    },
    confirm: |name, code| {
        format!("{}{code} ist dein Code zum Bestätigen. Gib ihn nie weiter.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} ist dein Code für dieses Telefon. Gib ihn nie weiter.", before(name, ": "))
    },
    recovery: |name, code| {
        format!("{}{code} ist dein Code zur Wiederherstellung. Gib ihn nie weiter.", before(name, ": "))
    },
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Dein Konto",
    emergency_code_used: "Anmeldung mit deinem Notfallcode.",
    emergency_code_issued: "Du hast einen neuen Notfallcode.",
    phone_changed: "Das Ersatztelefon deines Kontos wurde geändert.",
    phone_removed: "Dieses Telefon wurde aus deinem Konto entfernt.",
    authenticator_added: "Eine Authenticator-App wurde hinzugefügt.",
    authenticator_replaced: "Deine Authenticator-App wurde ersetzt.",
    authenticator_removed: "Eine Authenticator-App wurde entfernt.",
    two_step_disabled: "Bestätigung in zwei Schritten ist aus.",
    password_changed: "Dein Passwort wurde geändert.",
    change_undone: "Eine Änderung wurde per Link rückgängig gemacht.",
    account_deleted: "Dein Konto wurde gelöscht.",
    recovery_started: "Eine Wiederherstellung deines Kontos hat begonnen.",
    recovery_completed: "Die Wiederherstellung hat deine App ersetzt.",
    email_changed: "Deine E-Mail-Adresse wurde geändert.",
    change_password: "Nicht du? Ändere sofort dein Passwort und wende dich an den Kundendienst.",
    ask_for_password: "Nicht du? Fordere ein neues an und wende dich an den Kundendienst.",
    read_mail: "Nicht du? Lies unsere E-Mail dazu und wende dich an den Kundendienst.",
    open_old_mail: "Nicht du? Öffne die E-Mail an die alte Adresse und wende dich an den Kundendienst.",
    stop_by_mail: "Nicht du? Stoppe sie per E-Mail-Link und wende dich an den Kundendienst.",
};

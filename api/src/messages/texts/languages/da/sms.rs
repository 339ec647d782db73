//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| format!("{}{code} er koden til at logge ind. Del den aldrig.", before(name, ": ")),
    confirm: |name, code| {
        format!("{}{code} er koden til at bekræfte en ændring. Del den aldrig.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} er koden til at tilføje telefonen. Del den aldrig.", before(name, ": "))
    },
    recovery: |name, code| format!("{}{code} er koden til gendannelse. Del den aldrig.", before(name, ": ")),
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Din konto",
    emergency_code_used: "din nødkode blev brugt til at logge ind.",
    emergency_code_issued: "du har fået en ny nødkode.",
    phone_changed: "reservetelefonen til din konto blev ændret.",
    phone_removed: "denne telefon blev fjernet fra din konto.",
    authenticator_added: "en godkendelsesapp blev tilføjet.",
    authenticator_replaced: "din godkendelsesapp blev udskiftet.",
    authenticator_removed: "en godkendelsesapp blev fjernet.",
    two_step_disabled: "totrinsbekræftelse blev slået fra.",
    password_changed: "din adgangskode blev skiftet.",
    change_undone: "en ændring blev fortrudt med et link, vi sendte.",
    account_deleted: "din konto blev slettet.",
    recovery_started: "kundesupport startede en gendannelse.",
    recovery_completed: "gendannelsen udskiftede din app.",
    email_changed: "din e-mailadresse blev ændret.",
    change_password: "Var det ikke dig, så skift straks adgangskode og kontakt kundesupport.",
    ask_for_password: "Var det ikke dig, så bed om en ny på loginsiden og kontakt kundesupport.",
    read_mail: "Var det ikke dig, så læs vores mail om det og kontakt kundesupport.",
    open_old_mail: "Var det ikke dig, så åbn mailen til den gamle adresse og kontakt kundesupport.",
    stop_by_mail: "Var det ikke dig, så stop den med vores mail og kontakt kundesupport.",
};

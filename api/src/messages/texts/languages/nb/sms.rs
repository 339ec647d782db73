//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| format!("{}{code} er koden for å logge inn. Del den aldri.", before(name, ": ")),
    confirm: |name, code| {
        format!("{}{code} er koden for å bekrefte en endring. Del den aldri.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} er koden for å legge til telefonen. Del den aldri.", before(name, ": "))
    },
    recovery: |name, code| {
        format!("{}{code} er koden for gjenoppretting. Del den aldri.", before(name, ": "))
    },
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Kontoen din",
    emergency_code_used: "nødkoden din ble brukt til å logge inn.",
    emergency_code_issued: "du har fått en ny nødkode.",
    phone_changed: "reservetelefonen for kontoen ble endret.",
    phone_removed: "denne telefonen ble fjernet fra kontoen.",
    authenticator_added: "en autentiseringsapp ble lagt til.",
    authenticator_replaced: "autentiseringsappen ble byttet ut.",
    authenticator_removed: "en autentiseringsapp ble fjernet.",
    two_step_disabled: "totrinnsbekreftelse ble slått av.",
    password_changed: "passordet ditt ble byttet.",
    change_undone: "en endring ble angret med en lenke vi sendte.",
    account_deleted: "kontoen din ble slettet.",
    recovery_started: "kundestøtte startet en gjenoppretting.",
    recovery_completed: "gjenopprettingen byttet ut appen din.",
    email_changed: "e-postadressen din ble endret.",
    change_password: "Var det ikke deg, må du bytte passord med en gang og kontakte kundestøtte.",
    ask_for_password: "Var det ikke deg, må du be om et nytt på innloggingssiden og kontakte kundestøtte.",
    read_mail: "Var det ikke deg, må du lese e-posten vår om det og kontakte kundestøtte.",
    open_old_mail: "Var det ikke deg, må du åpne e-posten på den gamle adressen og kontakte kundestøtte.",
    stop_by_mail: "Var det ikke deg, må du stoppe den med e-posten vår og kontakte kundestøtte.",
};

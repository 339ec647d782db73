//! Text messages. The alphabet of text messages has é, but not ë and ï.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| format!("{}{code} is je code om in te loggen. Deel hem nooit.", before(name, ": ")),
    confirm: |name, code| {
        format!("{}{code} is je code om een wijziging te bevestigen. Deel hem nooit.", before(name, ": "))
    },
    add_phone: |name, code| {
        format!("{}{code} is de code om je telefoon toe te voegen. Deel hem nooit.", before(name, ": "))
    },
    recovery: |name, code| format!("{}{code} is de code voor herstel. Deel hem nooit.", before(name, ": ")),
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Je account",
    emergency_code_used: "er is ingelogd met je noodcode.",
    emergency_code_issued: "je hebt een nieuwe noodcode.",
    phone_changed: "de reservetelefoon van je account is gewijzigd.",
    phone_removed: "deze telefoon is verwijderd uit je account.",
    authenticator_added: "er is een authenticator-app toegevoegd.",
    authenticator_replaced: "je authenticator-app is vervangen.",
    authenticator_removed: "er is een authenticator-app verwijderd.",
    two_step_disabled: "verificatie in twee stappen is uitgezet.",
    password_changed: "je wachtwoord is gewijzigd.",
    change_undone: "een wijziging is ongedaan gemaakt met een gemailde link.",
    account_deleted: "je account is verwijderd.",
    recovery_started: "support is een herstel van je account gestart.",
    recovery_completed: "het herstel heeft je authenticator-app vervangen.",
    email_changed: "je e-mailadres is gewijzigd.",
    change_password: "Was jij dit niet? Wijzig meteen je wachtwoord en neem contact op met support.",
    ask_for_password: "Was jij dit niet? Vraag een nieuw aan en neem contact op met support.",
    read_mail: "Was jij dit niet? Lees onze mail erover en neem contact op met support.",
    open_old_mail: "Was jij dit niet? Open onze mail aan het oude adres en neem contact op met support.",
    stop_by_mail: "Was jij dit niet? Stop het via onze mail en neem contact op met support.",
};

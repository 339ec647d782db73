//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Totrinnsbekreftelse er på",
        "Totrinnsbekreftelse ble slått på for kontoen din. Fra nå av trenger du en kode fra autentiseringsappen når \
         du logger inn. Oppbevar nødkoden et sted der du finner den uten telefonen.",
    ),
    emergency_code_used: (
        "Nødkoden din ble brukt",
        "Noen logget inn med passordet ditt og nødkoden din. Den koden er brukt opp, og en ny ble vist på siden.",
    ),
    emergency_code_issued: (
        "Du har fått en ny nødkode",
        "En ny nødkode ble laget for kontoen din. Den forrige virker ikke lenger.",
    ),
    second_step_disabled: (
        "Autentiseringsappen din er sperret",
        "Noen som kjenner passordet ditt, skrev inn tjue feil koder. Koder fra appen og på SMS blir avvist til du \
         logger inn med nødkoden. Bytt passord nå.",
    ),
    password_guessing: (
        "Mange feil passord",
        "Det ble skrevet inn feil passord for kontoen din, ti eller flere på rad. Ingen kom inn med dem, og en \
         nettleser der du har logget inn før, slipper deg inn som vanlig. Det siste av dem:",
    ),
    second_step_unanswered: (
        "Passordet ditt ble brukt",
        "Noen skrev inn riktig passord i en nettleser vi ikke kjenner, men ingen kode. De kom ikke inn.",
    ),
    wrong_codes: (
        "Feil koder etter passordet ditt",
        "Noen skrev inn riktig passord og deretter flere feil koder. De kom ikke inn.",
    ),
    authenticator_added: (
        "En ny autentiseringsapp",
        "En autentiseringsapp ble lagt til på kontoen din. Fra nå av kan kodene fra den brukes til å logge inn.",
    ),
    authenticator_replaced: (
        "Autentiseringsappen din ble byttet ut",
        "En ny autentiseringsapp tok plassen til en gammel. Kodene fra den gamle virker ikke lenger.",
    ),
    authenticator_removed: (
        "En autentiseringsapp ble fjernet",
        "En autentiseringsapp ble fjernet fra kontoen din. Kodene fra den virker ikke lenger.",
    ),
    two_step_disabled: (
        "Totrinnsbekreftelse er av",
        "Totrinnsbekreftelse ble slått av for kontoen din. Nå er passordet alene nok til å logge inn igjen.",
    ),
    phone_changed: (
        "Reservetelefonen din ble endret",
        "Et annet telefonnummer ble lagret som reserve for kontoen din.",
    ),
    phone_removed: ("Reservetelefonen din ble fjernet", "Telefonnummeret ble fjernet fra kontoen din."),
    password_changed: (
        "Passordet ditt ble byttet",
        "Passordet for kontoen din ble byttet. Alle ble logget ut. Bruk det nye passordet for å logge inn.",
    ),
    email_changed: ("E-postadressen din ble endret", "E-postadressen for kontoen din ble endret."),
    email_changed_with_undo: (
        "E-postadressen din ble endret",
        "E-postadressen for kontoen din ble endret. Ingen kan logge inn med denne adressen lenger.",
    ),
    change_undone: (
        "Endringen ble angret",
        "En endring av kontoen din ble angret med lenken vi sendte. Alle ble logget ut. Ingen kan logge inn med det \
         gamle passordet: Be om et nytt på innloggingssiden.",
    ),
    account_deleted: ("Kontoen din ble slettet", "Kontoen din og alt i den ble slettet. Alle ble logget ut."),
    account_deleted_until: |moment| {
        format!(
            "Kontoen din ble slettet. Alle ble logget ut, og ingen kan logge inn. Innholdet slettes for godt \
             {moment}: Så lenge en lenke vi har sendt deg om en tidligere endring virker, henter den kontoen tilbake."
        )
    },
};

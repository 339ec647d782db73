//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Totrinsbekræftelse er slået til",
        "Totrinsbekræftelse blev slået til for din konto. Fra nu af skal du bruge en kode fra din \
         godkendelsesapp, når du logger ind. Opbevar nødkoden et sted, hvor du kan finde den uden din telefon.",
    ),
    emergency_code_used: (
        "Din nødkode blev brugt",
        "Nogen loggede ind med din adgangskode og din nødkode. Den kode er brugt op, og en ny blev vist på siden.",
    ),
    emergency_code_issued: (
        "Du har fået en ny nødkode",
        "Der blev lavet en ny nødkode til din konto. Den forrige virker ikke længere.",
    ),
    second_step_disabled: (
        "Din godkendelsesapp blev spærret",
        "Nogen, der kender din adgangskode, indtastede tyve forkerte koder. Koder fra appen og på sms bliver \
         afvist, indtil du logger ind med nødkoden. Skift adgangskode nu.",
    ),
    password_guessing: (
        "Mange forkerte adgangskoder",
        "Der blev indtastet forkerte adgangskoder til din konto, ti eller flere i træk. Ingen kom ind med dem, og en \
         browser, hvor du har logget ind før, lukker dig ind som altid. Den seneste af dem:",
    ),
    second_step_unanswered: (
        "Din adgangskode blev brugt",
        "Nogen indtastede den rigtige adgangskode i en browser, vi ikke kender, men ingen kode. De kom ikke ind.",
    ),
    wrong_codes: (
        "Forkerte koder efter din adgangskode",
        "Nogen indtastede den rigtige adgangskode og derefter flere forkerte koder. De kom ikke ind.",
    ),
    authenticator_added: (
        "En ny godkendelsesapp",
        "En godkendelsesapp blev føjet til din konto. Fra nu af kan dens koder bruges til at logge ind.",
    ),
    authenticator_replaced: (
        "Din godkendelsesapp blev udskiftet",
        "En ny godkendelsesapp erstattede en gammel. Den gamles koder virker ikke længere.",
    ),
    authenticator_removed: (
        "En godkendelsesapp blev fjernet",
        "En godkendelsesapp blev fjernet fra din konto. Dens koder virker ikke længere.",
    ),
    two_step_disabled: (
        "Totrinsbekræftelse er slået fra",
        "Totrinsbekræftelse blev slået fra for din konto. Nu er adgangskoden alene nok til at logge ind igen.",
    ),
    phone_changed: (
        "Din reservetelefon blev ændret",
        "Et andet telefonnummer blev gemt som reserve for din konto.",
    ),
    phone_removed: ("Din reservetelefon blev fjernet", "Telefonnummeret blev fjernet fra din konto."),
    password_changed: (
        "Din adgangskode blev skiftet",
        "Adgangskoden til din konto blev skiftet. Alle blev logget ud. Brug den nye adgangskode for at logge ind.",
    ),
    email_changed: ("Din e-mailadresse blev ændret", "E-mailadressen til din konto blev ændret."),
    email_changed_with_undo: (
        "Din e-mailadresse blev ændret",
        "E-mailadressen til din konto blev ændret. Ingen kan logge ind med denne adresse længere.",
    ),
    change_undone: (
        "Ændringen blev fortrudt",
        "En ændring af din konto blev fortrudt med det link, vi sendte. Alle blev logget ud. Ingen kan logge ind med \
         den gamle adgangskode: Bed om en ny på loginsiden.",
    ),
    account_deleted: ("Din konto blev slettet", "Din konto og alt i den blev slettet. Alle blev logget ud."),
    account_deleted_until: |moment| {
        format!(
            "Din konto blev slettet. Alle blev logget ud, og ingen kan logge ind. Indholdet slettes endeligt {moment}: \
             Så længe et link virker, som vi har sendt dig om en tidligere ændring, henter det kontoen tilbage."
        )
    },
};

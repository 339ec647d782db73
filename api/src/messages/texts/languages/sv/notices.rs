//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Tvåstegsverifiering är på",
        "Tvåstegsverifiering aktiverades för ditt konto. Från och med nu behöver du en kod från din \
         autentiseringsapp när du loggar in. Förvara nödkoden där du hittar den utan telefonen.",
    ),
    emergency_code_used: (
        "Din nödkod användes",
        "Någon loggade in med ditt lösenord och din nödkod. Den koden är förbrukad, och en ny visades på sidan.",
    ),
    emergency_code_issued: (
        "Du har fått en ny nödkod",
        "En ny nödkod skapades för ditt konto. Den förra fungerar inte längre.",
    ),
    second_step_disabled: (
        "Din autentiseringsapp spärrades",
        "Någon som kan ditt lösenord angav tjugo felaktiga koder. Koder från appen och via sms godtas inte förrän \
         du loggar in med nödkoden. Byt lösenord nu.",
    ),
    password_guessing: (
        "Många felaktiga lösenord",
        "Felaktiga lösenord angavs för ditt konto, tio eller fler i rad. Ingen kom in med dem, och en webbläsare där \
         du har loggat in förut släpper in dig som vanligt. Det senaste av dem:",
    ),
    second_step_unanswered: (
        "Ditt lösenord användes",
        "Någon angav rätt lösenord i en webbläsare som vi inte känner igen, men ingen kod. De kom inte in.",
    ),
    wrong_codes: (
        "Felaktiga koder efter ditt lösenord",
        "Någon angav rätt lösenord och sedan flera felaktiga koder. De kom inte in.",
    ),
    authenticator_added: (
        "En ny autentiseringsapp",
        "En autentiseringsapp lades till i ditt konto. Från och med nu går det att logga in med dess koder.",
    ),
    authenticator_replaced: (
        "Din autentiseringsapp byttes ut",
        "En ny autentiseringsapp ersatte en gammal. Den gamlas koder fungerar inte längre.",
    ),
    authenticator_removed: (
        "En autentiseringsapp togs bort",
        "En autentiseringsapp togs bort från ditt konto. Dess koder fungerar inte längre.",
    ),
    two_step_disabled: (
        "Tvåstegsverifiering är av",
        "Tvåstegsverifiering stängdes av för ditt konto. Nu räcker lösenordet igen för att logga in.",
    ),
    phone_changed: (
        "Din reservtelefon ändrades",
        "Ett annat telefonnummer sparades som reserv för ditt konto.",
    ),
    phone_removed: ("Din reservtelefon togs bort", "Telefonnumret togs bort från ditt konto."),
    password_changed: (
        "Ditt lösenord byttes",
        "Lösenordet för ditt konto byttes. Alla loggades ut. Använd det nya lösenordet för att logga in.",
    ),
    email_changed: ("Din e-postadress ändrades", "E-postadressen för ditt konto ändrades."),
    email_changed_with_undo: (
        "Din e-postadress ändrades",
        "E-postadressen för ditt konto ändrades. Det går inte längre att logga in med den här adressen.",
    ),
    change_undone: (
        "Ändringen ångrades",
        "En ändring av ditt konto ångrades med länken som vi mejlade. Alla loggades ut. Det gamla lösenordet går \
         inte att logga in med: begär ett nytt på inloggningssidan.",
    ),
    account_deleted: ("Ditt konto raderades", "Ditt konto och allt i det raderades. Alla loggades ut."),
    account_deleted_until: |moment| {
        format!(
            "Ditt konto raderades. Alla loggades ut, och ingen kan logga in. Innehållet raderas för gott {moment}: så \
             länge en länk fungerar som vi har mejlat dig om en tidigare ändring, tar den tillbaka kontot."
        )
    },
};

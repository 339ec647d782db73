//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} er koden din for {product}"),
    sign_up: |code| {
        format!(
            "Skriv inn denne koden for å bekrefte e-postadressen din:\n\n    {code}\n\nDen virker én gang, i 24 \
             timer. Hvis du ikke har registrert deg, kan du se bort fra denne e-posten: Det skjer ingenting uten \
             koden."
        )
    },
    email_change: |code| {
        format!(
            "Skriv inn denne koden der du ba om den, for å bruke denne adressen til kontoen din:\n\n    {code}\n\n\
             Den virker én gang, så lenge du er logget inn der, og høyst i 24 timer. Hvis du ikke har bedt om den, \
             kan du se bort fra denne e-posten: Det skjer ingenting uten koden."
        )
    },
    address_in_use: [
        |product| format!("Du har allerede en konto hos {product}"),
        |product| {
            format!(
                "Noen, kanskje du selv, prøvde å registrere seg hos {product} med denne adressen. Den har allerede en \
             konto, så ingenting ble endret. Logg inn med passordet ditt, eller be om et nytt på innloggingssiden.\
             \n\nHvis det ikke var deg, trenger du ikke å gjøre noe."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Denne adressen har en konto hos {product}"),
        |product| {
            format!(
                "Noen, kanskje du selv, ville bruke denne adressen til en annen konto hos {product}. Den har allerede \
             en konto, så ingenting ble endret. Vil du bruke den til den andre, logger du først inn på kontoen som \
             har den, og endrer adressen der eller sletter kontoen.\n\nHvis det ikke var deg, trenger du ikke å \
             gjøre noe."
            )
        },
    ],
    password_reset_subject: |product| format!("Velg et nytt passord for {product}"),
    password_reset: |link| {
        format!(
            "Åpne denne siden for å velge et nytt passord:\n\n{link}\n\nLenken virker én gang, i én time. Den \
             logger ingen inn. Hvis du ikke har bedt om den, kan du se bort fra denne e-posten: Passordet ditt \
             forblir som det er."
        )
    },
};

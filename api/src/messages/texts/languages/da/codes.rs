//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} er din kode til {product}"),
    sign_up: |code| {
        format!(
            "Indtast denne kode for at bekræfte din e-mailadresse:\n\n    {code}\n\nDen virker én gang, i 24 timer. \
             Hvis du ikke har oprettet en konto, kan du se bort fra denne mail: Der sker ikke noget uden koden."
        )
    },
    email_change: |code| {
        format!(
            "Indtast denne kode dér, hvor du bad om den, for at bruge denne adresse til din konto:\n\n    {code}\n\n\
             Den virker én gang, så længe du er logget ind dér, og højst i 24 timer. Hvis du ikke har bedt om den, \
             kan du se bort fra denne mail: Der sker ikke noget uden koden."
        )
    },
    address_in_use: [
        |product| format!("Du har allerede en konto hos {product}"),
        |product| {
            format!(
                "Nogen, måske dig selv, forsøgte at oprette en konto hos {product} med denne adresse. Den har allerede \
             en konto, så intet blev ændret. Log ind med din adgangskode, eller bed om en ny på loginsiden.\n\nHvis \
             det ikke var dig, behøver du ikke at gøre noget."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Denne adresse har en konto hos {product}"),
        |product| {
            format!(
                "Nogen, måske dig selv, ville bruge denne adresse til en anden konto hos {product}. Den har allerede en \
             konto, så intet blev ændret. Hvis du vil bruge den til den anden, skal du først logge ind på den \
             konto, der har den, og ændre adressen dér eller slette kontoen.\n\nHvis det ikke var dig, behøver du \
             ikke at gøre noget."
            )
        },
    ],
    password_reset_subject: |product| format!("Vælg en ny adgangskode til {product}"),
    password_reset: |link| {
        format!(
            "Åbn denne side for at vælge en ny adgangskode:\n\n{link}\n\nLinket virker én gang, i én time. Det \
             logger ingen ind. Hvis du ikke har bedt om det, kan du se bort fra denne mail: Din adgangskode \
             forbliver, som den er."
        )
    },
};

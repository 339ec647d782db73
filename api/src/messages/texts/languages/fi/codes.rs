//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} on koodisi palveluun {product}"),
    sign_up: |code| {
        format!(
            "Vahvista sähköpostiosoitteesi antamalla tämä koodi:\n\n    {code}\n\nSe toimii kerran, 24 tunnin ajan. \
             Jos et ole luonut tiliä, voit jättää viestin huomiotta: mitään ei tapahdu ilman koodia."
        )
    },
    email_change: |code| {
        format!(
            "Anna tämä koodi siellä, missä pyysit sitä, niin tämä osoite otetaan käyttöön tililläsi:\n\n    {code}\n\n\
             Se toimii kerran, niin kauan kuin olet siellä kirjautuneena, enintään 24 tuntia. Jos et ole pyytänyt \
             koodia, voit jättää viestin huomiotta: mitään ei tapahdu ilman koodia."
        )
    },
    address_in_use: [
        |product| format!("Sinulla on jo tili palvelussa {product}"),
        |product| {
            format!(
                "Joku, ehkä sinä, yritti luoda tällä osoitteella tilin palveluun {product}. Osoitteella on jo tili, joten \
             mitään ei muutettu. Kirjaudu sisään salasanallasi tai pyydä uusi salasana kirjautumissivulla.\n\nJos se \
             et ollut sinä, sinun ei tarvitse tehdä mitään."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Tällä osoitteella on tili palvelussa {product}"),
        |product| {
            format!(
                "Joku, ehkä sinä, halusi käyttää tätä osoitetta toisella tilillä palvelussa {product}. Osoitteella on \
                 jo tili, joten mitään ei muutettu. Jos haluat käyttää sitä toisella tilillä, kirjaudu ensin tilille, \
                 jolla osoite on, ja vaihda sen osoite tai poista tili.\n\nJos se et ollut sinä, sinun ei tarvitse \
                 tehdä mitään."
            )
        },
    ],
    password_reset_subject: |product| format!("Valitse uusi salasana palveluun {product}"),
    password_reset: |link| {
        format!(
            "Valitse uusi salasana tällä sivulla:\n\n{link}\n\nLinkki toimii kerran, tunnin ajan. Se ei kirjaa \
             ketään sisään. Jos et ole pyytänyt sitä, voit jättää viestin huomiotta: salasanasi pysyy ennallaan."
        )
    },
};

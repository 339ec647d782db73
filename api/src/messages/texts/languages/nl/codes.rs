//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} is je code voor {product}"),
    sign_up: |code| {
        format!(
            "Vul deze code in om je e-mailadres te bevestigen:\n\n    {code}\n\nDe code werkt één keer, 24 uur lang. \
             Heb je je niet aangemeld? Negeer deze mail dan: zonder de code gebeurt er niets."
        )
    },
    email_change: |code| {
        format!(
            "Vul deze code in waar je erom vroeg, om dit adres voor je account te gebruiken:\n\n    {code}\n\nDe code \
             werkt één keer, zolang je daar ingelogd blijft en hooguit 24 uur. Heb je er niet om gevraagd? Negeer \
             deze mail dan: zonder de code gebeurt er niets."
        )
    },
    address_in_use: [
        |product| format!("Je hebt al een account bij {product}"),
        |product| {
            format!(
                "Iemand, misschien jij, probeerde zich met dit adres aan te melden bij {product}. Het heeft al een \
             account, dus er is niets gewijzigd. Log in met je wachtwoord of vraag een nieuw wachtwoord aan op de \
             inlogpagina.\n\nWas jij het niet? Dan hoef je niets te doen."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Dit adres heeft een account bij {product}"),
        |product| {
            format!(
                "Iemand, misschien jij, wilde dit adres gebruiken voor een ander account bij {product}. Het heeft al een \
             account, dus er is niets gewijzigd. Wil je het voor het andere account gebruiken? Log dan eerst in op \
             het account dat het heeft, en wijzig daar het adres of verwijder dat account.\n\nWas jij het niet? Dan \
             hoef je niets te doen."
            )
        },
    ],
    password_reset_subject: |product| format!("Kies een nieuw wachtwoord voor {product}"),
    password_reset: |link| {
        format!(
            "Open deze pagina om een nieuw wachtwoord te kiezen:\n\n{link}\n\nDe link werkt één keer, een uur lang. \
             Er wordt niemand mee ingelogd. Heb je er niet om gevraagd? Negeer deze mail dan: je wachtwoord blijft \
             zoals het is."
        )
    },
};

//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Kaksivaiheinen vahvistus on käytössä",
        "Kaksivaiheinen vahvistus otettiin käyttöön tililläsi. Tästä lähtien tarvitset kirjautuessasi koodin \
         todennussovelluksestasi. Säilytä hätäkoodi paikassa, josta löydät sen ilman puhelinta.",
    ),
    emergency_code_used: (
        "Hätäkoodiasi käytettiin",
        "Joku kirjautui sisään salasanallasi ja hätäkoodillasi. Koodi on käytetty, ja uusi näytettiin sivulla.",
    ),
    emergency_code_issued: (
        "Sinulla on uusi hätäkoodi",
        "Tilillesi luotiin uusi hätäkoodi. Edellinen ei enää toimi.",
    ),
    second_step_disabled: (
        "Todennussovelluksesi lukittiin",
        "Joku, joka tietää salasanasi, antoi kaksikymmentä väärää koodia. Sovelluksen ja tekstiviestien koodeja ei \
         hyväksytä, ennen kuin kirjaudut hätäkoodilla. Vaihda salasanasi nyt.",
    ),
    password_guessing: (
        "Monta väärää salasanaa",
        "Tilillesi annettiin vääriä salasanoja, vähintään kymmenen peräkkäin. Kukaan ei päässyt niillä sisään, ja \
         selain, jossa olet kirjautunut aiemmin, päästää sinut sisään kuten ennenkin. Viimeisin niistä:",
    ),
    second_step_unanswered: (
        "Salasanaasi käytettiin",
        "Joku antoi oikean salasanasi selaimessa, jota emme tunne, mutta ei koodia. Hän ei päässyt sisään.",
    ),
    wrong_codes: (
        "Vääriä koodeja salasanasi jälkeen",
        "Joku antoi oikean salasanasi ja sitten useita vääriä koodeja. Hän ei päässyt sisään.",
    ),
    authenticator_added: (
        "Uusi todennussovellus",
        "Tilillesi lisättiin todennussovellus. Sen koodeilla voi tästä lähtien kirjautua.",
    ),
    authenticator_replaced: (
        "Todennussovelluksesi vaihdettiin",
        "Uusi todennussovellus korvasi vanhan. Vanhan koodit eivät enää toimi.",
    ),
    authenticator_removed: (
        "Todennussovellus poistettiin",
        "Tililtäsi poistettiin todennussovellus. Sen koodit eivät enää toimi.",
    ),
    two_step_disabled: (
        "Kaksivaiheinen vahvistus on poissa käytöstä",
        "Kaksivaiheinen vahvistus poistettiin käytöstä tililläsi. Pelkkä salasana riittää taas kirjautumiseen.",
    ),
    phone_changed: ("Varapuhelimesi vaihdettiin", "Tilisi varanumeroksi tallennettiin toinen puhelinnumero."),
    phone_removed: ("Varapuhelimesi poistettiin", "Puhelinnumero poistettiin tililtäsi."),
    password_changed: (
        "Salasanasi vaihdettiin",
        "Tilisi salasana vaihdettiin. Kaikki kirjattiin ulos. Kirjaudu sisään uudella salasanalla.",
    ),
    email_changed: ("Sähköpostiosoitteesi vaihdettiin", "Tilisi sähköpostiosoite vaihdettiin."),
    email_changed_with_undo: (
        "Sähköpostiosoitteesi vaihdettiin",
        "Tilisi sähköpostiosoite vaihdettiin. Tällä osoitteella ei voi enää kirjautua sisään.",
    ),
    change_undone: (
        "Muutos peruttiin",
        "Tilisi muutos peruttiin lähettämällämme linkillä. Kaikki kirjattiin ulos. Vanhalla salasanalla ei voi \
         kirjautua: pyydä uusi salasana kirjautumissivulla.",
    ),
    account_deleted: (
        "Tilisi poistettiin",
        "Tilisi ja kaikki sen tiedot poistettiin. Kaikki kirjattiin ulos.",
    ),
    account_deleted_until: |moment| {
        format!(
            "Tilisi poistettiin. Kaikki kirjattiin ulos, eikä kukaan voi kirjautua sisään. Tiedot poistetaan \
             lopullisesti {moment}: niin kauan kuin aiemmasta muutoksesta lähettämämme linkki toimii, se palauttaa \
             tilin."
        )
    },
};

//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Verificatie in twee stappen staat aan",
        "Verificatie in twee stappen is ingeschakeld voor je account. Vanaf nu heb je bij het inloggen een code uit \
         je authenticator-app nodig. Bewaar je noodcode waar je hem zonder je telefoon kunt vinden.",
    ),
    emergency_code_used: (
        "Je noodcode is gebruikt",
        "Iemand heeft ingelogd met je wachtwoord en je noodcode. Die code is verbruikt; op de pagina is een nieuwe \
         getoond.",
    ),
    emergency_code_issued: (
        "Je hebt een nieuwe noodcode",
        "Er is een nieuwe noodcode gemaakt voor je account. De vorige werkt niet meer.",
    ),
    second_step_disabled: (
        "Je authenticator-app is geblokkeerd",
        "Iemand die je wachtwoord kent, heeft twintig verkeerde codes ingevuld. Codes uit je app en per sms worden \
         geweigerd tot je inlogt met je noodcode. Wijzig nu je wachtwoord.",
    ),
    password_guessing: (
        "Veel verkeerde wachtwoorden",
        "Er zijn verkeerde wachtwoorden ingevuld voor je account, tien of meer achter elkaar. Niemand is er binnen \
         mee gekomen, en in een browser waarin je eerder hebt ingelogd kom je binnen zoals altijd. De laatste keer:",
    ),
    second_step_unanswered: (
        "Je wachtwoord is gebruikt",
        "Iemand heeft je juiste wachtwoord ingevuld in een browser die we niet kennen, en daarna geen code. Die \
         persoon is niet binnengekomen.",
    ),
    wrong_codes: (
        "Verkeerde codes na je wachtwoord",
        "Iemand heeft je juiste wachtwoord ingevuld en daarna meerdere verkeerde codes. Die persoon is niet \
         binnengekomen.",
    ),
    authenticator_added: (
        "Een nieuwe authenticator-app",
        "Er is een authenticator-app toegevoegd aan je account. Met de codes ervan kan voortaan worden ingelogd.",
    ),
    authenticator_replaced: (
        "Je authenticator-app is vervangen",
        "Een nieuwe authenticator-app heeft een oude vervangen. Codes van de oude werken niet meer.",
    ),
    authenticator_removed: (
        "Een authenticator-app is verwijderd",
        "Er is een authenticator-app verwijderd uit je account. De codes ervan werken niet meer.",
    ),
    two_step_disabled: (
        "Verificatie in twee stappen staat uit",
        "Verificatie in twee stappen is uitgeschakeld voor je account. Je wachtwoord alleen is weer genoeg om in te \
         loggen.",
    ),
    phone_changed: (
        "Je reservetelefoon is gewijzigd",
        "Er is een ander telefoonnummer opgeslagen als reserve voor je account.",
    ),
    phone_removed: ("Je reservetelefoon is verwijderd", "Het telefoonnummer is verwijderd uit je account."),
    password_changed: (
        "Je wachtwoord is gewijzigd",
        "Het wachtwoord van je account is gewijzigd. Iedereen is uitgelogd; gebruik het nieuwe wachtwoord om in te \
         loggen.",
    ),
    email_changed: ("Je e-mailadres is gewijzigd", "Het e-mailadres van je account is gewijzigd."),
    email_changed_with_undo: (
        "Je e-mailadres is gewijzigd",
        "Het e-mailadres van je account is gewijzigd. Met dit adres kan niemand meer inloggen.",
    ),
    change_undone: (
        "De wijziging is ongedaan gemaakt",
        "Een wijziging van je account is ongedaan gemaakt met de link die we hebben gemaild. Iedereen is uitgelogd. \
         Met het oude wachtwoord kan niemand inloggen: vraag een nieuw aan op de inlogpagina.",
    ),
    account_deleted: (
        "Je account is verwijderd",
        "Je account en alles erin is verwijderd. Iedereen is uitgelogd.",
    ),
    account_deleted_until: |moment| {
        format!(
            "Je account is verwijderd. Iedereen is uitgelogd en niemand kan inloggen. De inhoud wordt definitief gewist \
             op {moment}: zolang een link werkt die we je over een eerdere wijziging hebben gemaild, haalt die het \
             account terug."
        )
    },
};

//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "De klantenservice is een herstel gestart",
        "Iemand heeft de klantenservice verteld dat de authenticator-app en de noodcode van je account kwijt \
         zijn, en de klantenservice is een herstel gestart.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "Een tweede persoon moet het eerst goedkeuren; je krijgt bericht als dat gebeurt.".to_owned(),
            |opens| format!("Het gaat open op {opens}, niet eerder, zodat je tijd hebt om het te stoppen."),
        );
        format!(
            "Was jij het? {opens} Daarna log je in met je wachtwoord, kies je een andere manier en vraag je \
             de herstelcode aan. Dan stel je verificatie in twee stappen opnieuw in. Dat kan tot {until}. \
             Zolang je niet klaar bent, verandert er niets aan je account."
        )
    },
    stop: "Was jij het niet? Stop het dan. Open deze pagina en druk op de knop:",
    stops_too: |support| {
        format!("Het stopt ook als je inlogt met je authenticator-app of je noodcode. Hulp: {support}.")
    },
    stopped: (
        "Het herstel is gestopt",
        "Het herstel dat de klantenservice voor je account had gestart, is gestopt. Het opent niets meer; je \
         app, telefoon en noodcode zijn zoals ze waren.",
    ),
    canceled: (
        "Het herstel is geannuleerd",
        "Iemand heeft de tweede stap van je account bevestigd, bij het inloggen of terwijl het account was \
         ingelogd. Het herstel dat de klantenservice had gestart is dus niet nodig en is geannuleerd.",
    ),
    completed: (
        "Verificatie is opnieuw ingesteld",
        "Het herstel dat de klantenservice had gestart, is voltooid: een nieuwe authenticator-app en een \
         nieuwe noodcode hebben de oude vervangen, die niet meer werken, en alle anderen zijn uitgelogd.",
    ),
    code_subject: |code, product| format!("{code} is je herstelcode voor {product}"),
    code: |code| {
        format!(
            "Vul deze code in waar je inlogt, om verificatie in twee stappen opnieuw in te stellen:\n\n    {code}\n\nDe \
             code werkt één keer, een uur lang, samen met je wachtwoord. Deel hem nooit, ook niet met de \
             klantenservice. Heb je er niet om gevraagd? Dan kent iemand anders je wachtwoord: stop het \
             herstel met de link in onze eerdere mail en kies een nieuw wachtwoord."
        )
    },
};

//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Asiakastuki aloitti tilisi palautuksen",
        "Joku kertoi asiakastuelle, että tilisi todennussovellus ja hätäkoodi ovat kadonneet, ja asiakastuki \
         aloitti palautuksen.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "Toisen henkilön on ensin hyväksyttävä se, ja saat siitä silloin ilmoituksen.".to_owned(),
            |opens| format!("Se avautuu {opens}, ei aiemmin, jotta ehdit pysäyttää sen."),
        );
        format!(
            "Jos se olit sinä: {opens} Sen jälkeen kirjaudu sisään salasanallasi, valitse toinen tapa ja \
             pyydä palautuskoodi. Sitten otat kaksivaiheisen vahvistuksen käyttöön uudelleen. Viimeinen hetki \
             siihen on {until}. Ennen kuin olet valmis, tilissäsi ei muutu mikään."
        )
    },
    stop: "Jos se et ollut sinä, pysäytä palautus. Avaa tämä sivu ja paina painiketta:",
    stops_too: |support| {
        format!(
            "Palautus pysähtyy myös, kun kirjaudut todennussovelluksella tai hätäkoodilla. Apua: {support}."
        )
    },
    stopped: (
        "Palautus pysäytettiin",
        "Asiakastuen aloittama tilisi palautus pysäytettiin. Se ei enää avaa mitään, ja sovellus, puhelin ja \
         hätäkoodi ovat ennallaan.",
    ),
    canceled: (
        "Palautus peruttiin",
        "Joku vahvisti tilisi toisen vaiheen, kirjautuessaan tai jo kirjautuneena, joten asiakastuen aloittamaa \
         palautusta ei tarvita ja se peruttiin.",
    ),
    completed: (
        "Kaksivaiheinen vahvistus uusittiin",
        "Asiakastuen aloittama palautus saatiin valmiiksi: uusi todennussovellus ja uusi hätäkoodi korvasivat \
         vanhat, jotka eivät enää toimi, ja kaikki muut kirjattiin ulos.",
    ),
    code_subject: |code, product| format!("{code} on palautuskoodisi palveluun {product}"),
    code: |code| {
        format!(
            "Anna tämä koodi kirjautuessasi, niin voit ottaa kaksivaiheisen vahvistuksen käyttöön \
             uudelleen:\n\n    {code}\n\nSe toimii kerran, tunnin ajan, yhdessä salasanasi kanssa. Älä jaa \
             sitä, älä edes asiakastuelle. Jos et ole pyytänyt sitä, joku muu tietää salasanasi: pysäytä \
             palautus aiemman viestimme linkillä ja valitse uusi salasana."
        )
    },
};

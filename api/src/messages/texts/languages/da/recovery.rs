//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Kundesupport startede en gendannelse",
        "Nogen fortalte kundesupport, at godkendelsesappen og nødkoden til din konto er gået tabt, og \
         kundesupport startede en gendannelse.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "En anden person skal først godkende den, og du får besked, når det sker.".to_owned(),
            |opens| format!("Den åbnes {opens}, ikke før, så du har tid til at stoppe den."),
        );
        format!(
            "Hvis det var dig: {opens} Derefter logger du ind med din adgangskode, vælger en anden måde og \
             beder om gendannelseskoden. Så sætter du totrinsbekræftelse op på ny. Det kan du gøre indtil \
             {until}. Før du er færdig, bliver intet på din konto ændret."
        )
    },
    stop: "Hvis det ikke var dig, skal du stoppe den. Åbn denne side, og tryk på knappen:",
    stops_too: |support| {
        format!("Den stoppes også, når du logger ind med godkendelsesappen eller nødkoden. Hjælp: {support}.")
    },
    stopped: (
        "Gendannelsen blev stoppet",
        "Den gendannelse, som kundesupport havde startet for din konto, blev stoppet. Den åbner ikke noget \
         længere, og appen, telefonen og nødkoden er som før.",
    ),
    canceled: (
        "Gendannelsen blev annulleret",
        "Nogen bekræftede det andet trin for din konto, ved login eller mens kontoen var logget ind, så den \
         gendannelse, som kundesupport havde startet, er ikke nødvendig og blev annulleret.",
    ),
    completed: (
        "Totrinsbekræftelse blev sat op på ny",
        "Den gendannelse, som kundesupport havde startet, blev fuldført: En ny godkendelsesapp og en ny \
         nødkode erstattede de gamle, som ikke virker længere, og alle andre blev logget ud.",
    ),
    code_subject: |code, product| format!("{code} er din gendannelseskode til {product}"),
    code: |code| {
        format!(
            "Indtast denne kode dér, hvor du logger ind, for at sætte totrinsbekræftelse op på ny:\n\n    {code}\n\nDen \
             virker én gang, i én time, sammen med din adgangskode. Del den aldrig, heller ikke med \
             kundesupport. Hvis du ikke har bedt om den, er der en anden, der kender din adgangskode: Stop \
             gendannelsen med linket i vores tidligere mail, og vælg en ny adgangskode."
        )
    },
};

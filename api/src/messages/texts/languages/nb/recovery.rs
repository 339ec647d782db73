//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Kundestøtte startet en gjenoppretting",
        "Noen fortalte kundestøtte at de har mistet autentiseringsappen og nødkoden til kontoen din, og \
         kundestøtte startet en gjenoppretting.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "En person til må godkjenne den først, og du får beskjed når det skjer.".to_owned(),
            |opens| format!("Den åpnes {opens}, ikke før, slik at du har tid til å stoppe den."),
        );
        format!(
            "Hvis det var deg: {opens} Deretter logger du inn med passordet, velger en annen måte og ber om \
             gjenopprettingskoden. Så setter du opp totrinnsbekreftelse på nytt. Det går til {until}. Før du \
             er ferdig, endres ingenting på kontoen din."
        )
    },
    stop: "Hvis det ikke var deg, må du stoppe den. Åpne denne siden og trykk på knappen:",
    stops_too: |support| {
        format!(
            "Den stoppes også når du logger inn med autentiseringsappen eller nødkoden. Hjelp: {support}."
        )
    },
    stopped: (
        "Gjenopprettingen ble stoppet",
        "Gjenopprettingen som kundestøtte hadde startet for kontoen din, ble stoppet. Den åpner ingenting \
         lenger, og appen, telefonen og nødkoden er som før.",
    ),
    canceled: (
        "Gjenopprettingen ble avbrutt",
        "Noen bekreftet det andre trinnet for kontoen din, ved innlogging eller mens kontoen var logget inn, så \
         gjenopprettingen som kundestøtte hadde startet, trengs ikke og ble avbrutt.",
    ),
    completed: (
        "Totrinnsbekreftelse ble satt opp på nytt",
        "Gjenopprettingen som kundestøtte hadde startet, ble fullført: En ny autentiseringsapp og en ny \
         nødkode tok plassen til de gamle, som ikke virker lenger, og alle andre ble logget ut.",
    ),
    code_subject: |code, product| format!("{code} er gjenopprettingskoden din for {product}"),
    code: |code| {
        format!(
            "Skriv inn denne koden der du logger inn, for å sette opp totrinnsbekreftelse på nytt:\n\n    {code}\n\nDen \
             virker én gang, i én time, sammen med passordet ditt. Del den aldri, heller ikke med \
             kundestøtte. Hvis du ikke har bedt om den, er det noen andre som kjenner passordet ditt: Stopp \
             gjenopprettingen med lenken i den forrige e-posten vår, og velg et nytt passord."
        )
    },
};

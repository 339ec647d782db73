//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Kundsupporten startade en återställning",
        "Någon berättade för kundsupporten att autentiseringsappen och nödkoden till ditt konto är borta, och \
         kundsupporten startade en återställning.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "En person till måste godkänna den först, och du får besked när det sker.".to_owned(),
            |opens| format!("Den öppnas {opens}, inte tidigare, så att du hinner stoppa den."),
        );
        format!(
            "Om det var du: {opens} Därefter loggar du in med ditt lösenord, väljer ett annat sätt och ber om \
             återställningskoden. Sedan ställer du in tvåstegsverifiering på nytt. Det går till {until}. \
             Innan du är klar ändras ingenting i ditt konto."
        )
    },
    stop: "Om det inte var du ska du stoppa den. Öppna den här sidan och tryck på knappen:",
    stops_too: |support| {
        format!(
            "Den stoppas också när du loggar in med autentiseringsappen eller nödkoden. Hjälp: {support}."
        )
    },
    stopped: (
        "Återställningen stoppades",
        "Återställningen som kundsupporten hade startat för ditt konto stoppades. Den öppnar ingenting \
         längre, och appen, telefonen och nödkoden är som förut.",
    ),
    canceled: (
        "Återställningen avbröts",
        "Någon bekräftade det andra steget för ditt konto, vid inloggning eller medan kontot var inloggat, så \
         återställningen som kundsupporten hade startat behövs inte och avbröts.",
    ),
    completed: (
        "Tvåstegsverifiering ställdes in på nytt",
        "Återställningen som kundsupporten hade startat slutfördes: en ny autentiseringsapp och en ny nödkod \
         ersatte de gamla, som inte längre fungerar, och alla andra loggades ut.",
    ),
    code_subject: |code, product| format!("{code} är din återställningskod för {product}"),
    code: |code| {
        format!(
            "Ange den här koden där du loggar in, för att ställa in tvåstegsverifiering på nytt:\n\n    {code}\n\nDen \
             fungerar en gång, i en timme, tillsammans med ditt lösenord. Dela den aldrig, inte heller med \
             kundsupporten. Om du inte har bett om den är det någon annan som kan ditt lösenord: stoppa \
             återställningen med länken i vårt tidigare mejl och välj ett nytt lösenord."
        )
    },
};

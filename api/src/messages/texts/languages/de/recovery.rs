//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Wiederherstellung deines Kontos begonnen",
        "Jemand hat dem Kundendienst mitgeteilt, dass die Authenticator-App und der Notfallcode deines Kontos \
         verloren sind, und der Kundendienst hat eine Wiederherstellung begonnen.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "Erst muss eine zweite Person zustimmen; du erfährst, wenn das geschieht.".to_owned(),
            |opens| format!("Sie öffnet sich am {opens}, nicht früher, damit du Zeit hast, sie zu stoppen."),
        );
        format!(
            "Wenn du das warst: {opens} Danach melde dich mit deinem Passwort an, wähle einen anderen Weg und \
             fordere den Wiederherstellungscode an. Dann richtest du die Bestätigung in zwei Schritten neu \
             ein. Das geht bis zum {until}. Bis du fertig bist, ändert sich an deinem Konto nichts."
        )
    },
    stop: "Wenn du das nicht warst, stoppe sie. Öffne diese Seite und drücke den Knopf:",
    stops_too: |support| {
        format!(
            "Eine Anmeldung mit deiner Authenticator-App oder deinem Notfallcode stoppt sie ebenfalls. Hilfe: \
             {support}."
        )
    },
    stopped: (
        "Die Wiederherstellung wurde gestoppt",
        "Die Wiederherstellung, die der Kundendienst für dein Konto begonnen hatte, wurde gestoppt. Sie \
         öffnet nichts mehr; App, Telefon und Notfallcode sind, wie sie waren.",
    ),
    canceled: (
        "Die Wiederherstellung wurde abgebrochen",
        "Jemand hat den zweiten Schritt deines Kontos bestätigt, beim Anmelden oder angemeldet. Die \
         Wiederherstellung, die der Kundendienst begonnen hatte, ist deshalb nicht nötig und wurde abgebrochen.",
    ),
    completed: (
        "Bestätigung neu eingerichtet",
        "Die Wiederherstellung, die der Kundendienst begonnen hatte, wurde abgeschlossen: Eine neue \
         Authenticator-App und ein neuer Notfallcode haben die alten ersetzt, die nicht mehr funktionieren, \
         und alle anderen wurden abgemeldet.",
    ),
    code_subject: |code, product| format!("{code} ist dein Wiederherstellungscode für {product}"),
    code: |code| {
        format!(
            "Gib diesen Code bei der Anmeldung ein, um die Bestätigung in zwei Schritten neu \
             einzurichten:\n\n    {code}\n\nEr funktioniert einmal, eine Stunde lang, zusammen mit deinem \
             Passwort. Gib ihn nie weiter, auch nicht an den Kundendienst. Wenn du ihn nicht angefordert \
             hast, kennt jemand anderes dein Passwort: Stoppe die Wiederherstellung mit dem Link in unserer \
             früheren E-Mail und lege ein neues Passwort fest."
        )
    },
};

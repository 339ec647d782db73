//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Bestätigung in zwei Schritten ist an",
        "Die Bestätigung in zwei Schritten wurde für dein Konto aktiviert. Ab jetzt brauchst du beim Anmelden einen \
         Code aus deiner Authenticator-App. Bewahre deinen Notfallcode dort auf, wo du ihn ohne dein Telefon findest.",
    ),
    emergency_code_used: (
        "Dein Notfallcode wurde verwendet",
        "Jemand hat sich mit deinem Passwort und deinem Notfallcode angemeldet. Dieser Code ist verbraucht; ein neuer \
         wurde auf der Seite gezeigt.",
    ),
    emergency_code_issued: (
        "Du hast einen neuen Notfallcode",
        "Für dein Konto wurde ein neuer Notfallcode erstellt. Der vorherige funktioniert nicht mehr.",
    ),
    second_step_disabled: (
        "Deine Authenticator-App wurde gesperrt",
        "Jemand, der dein Passwort kennt, hat zwanzig falsche Codes eingegeben. Codes aus deiner App und per SMS werden \
         abgelehnt, bis du dich mit deinem Notfallcode anmeldest. Ändere jetzt dein Passwort.",
    ),
    password_guessing: (
        "Viele falsche Passwörter",
        "Für dein Konto wurden falsche Passwörter eingegeben, zehn oder mehr hintereinander. Niemand ist damit \
         hineingekommen, und in einem Browser, in dem du dich schon angemeldet hast, kommst du hinein wie immer. Das \
         letzte davon:",
    ),
    second_step_unanswered: (
        "Dein Passwort wurde verwendet",
        "Jemand hat in einem Browser, den wir nicht kennen, dein richtiges Passwort eingegeben und dann keinen Code. \
         Die Anmeldung ist nicht gelungen.",
    ),
    wrong_codes: (
        "Falsche Codes nach deinem Passwort",
        "Jemand hat dein richtiges Passwort eingegeben und dann mehrere falsche Codes. Die Anmeldung ist nicht gelungen.",
    ),
    authenticator_added: (
        "Eine neue Authenticator-App",
        "Deinem Konto wurde eine Authenticator-App hinzugefügt. Mit ihren Codes kann man sich ab jetzt anmelden.",
    ),
    authenticator_replaced: (
        "Deine Authenticator-App wurde ersetzt",
        "Eine neue Authenticator-App hat eine alte ersetzt. Die Codes der alten funktionieren nicht mehr.",
    ),
    authenticator_removed: (
        "Eine Authenticator-App wurde entfernt",
        "Aus deinem Konto wurde eine Authenticator-App entfernt. Ihre Codes funktionieren nicht mehr.",
    ),
    two_step_disabled: (
        "Bestätigung in zwei Schritten ist aus",
        "Die Bestätigung in zwei Schritten wurde für dein Konto deaktiviert. Zum Anmelden reicht wieder das Passwort \
         allein.",
    ),
    phone_changed: (
        "Dein Ersatztelefon wurde geändert",
        "Für dein Konto wurde eine andere Telefonnummer als Ersatz gespeichert.",
    ),
    phone_removed: (
        "Dein Ersatztelefon wurde entfernt",
        "Die Telefonnummer wurde aus deinem Konto entfernt.",
    ),
    password_changed: (
        "Dein Passwort wurde geändert",
        "Das Passwort deines Kontos wurde geändert. Alle wurden abgemeldet; melde dich mit dem neuen Passwort an.",
    ),
    email_changed: (
        "Deine E-Mail-Adresse wurde geändert",
        "Die E-Mail-Adresse deines Kontos wurde geändert.",
    ),
    email_changed_with_undo: (
        "Deine E-Mail-Adresse wurde geändert",
        "Die E-Mail-Adresse deines Kontos wurde geändert. Mit dieser Adresse kann sich niemand mehr anmelden.",
    ),
    change_undone: (
        "Die Änderung wurde rückgängig gemacht",
        "Eine Änderung deines Kontos wurde mit dem Link aus unserer E-Mail rückgängig gemacht. Alle wurden abgemeldet. \
         Mit dem alten Passwort kann sich niemand anmelden: Fordere auf der Anmeldeseite ein neues an.",
    ),
    account_deleted: (
        "Dein Konto wurde gelöscht",
        "Dein Konto und alles darin wurde gelöscht. Alle wurden abgemeldet.",
    ),
    account_deleted_until: |moment| {
        format!(
            "Dein Konto wurde gelöscht. Alle wurden abgemeldet, und niemand kann sich anmelden. Endgültig gelöscht wird \
             es am {moment}: Solange ein Link funktioniert, den wir dir zu einer früheren Änderung gemailt haben, holt \
             er das Konto zurück."
        )
    },
};

//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} ist dein Code für {product}"),
    sign_up: |code| {
        format!(
            "Gib diesen Code ein, um deine E-Mail-Adresse zu bestätigen:\n\n    {code}\n\nEr funktioniert einmal, 24 \
             Stunden lang. Wenn du dich nicht registriert hast, ignoriere diese E-Mail: Ohne den Code passiert nichts."
        )
    },
    email_change: |code| {
        format!(
            "Gib diesen Code dort ein, wo du ihn angefordert hast, um diese Adresse für dein Konto zu verwenden:\n\n    \
             {code}\n\nEr funktioniert einmal, solange du dort angemeldet bleibst, höchstens 24 Stunden. Wenn du ihn \
             nicht angefordert hast, ignoriere diese E-Mail: Ohne den Code passiert nichts."
        )
    },
    address_in_use: [
        |product| format!("Du hast schon ein Konto bei {product}"),
        |product| {
            format!(
                "Jemand, vielleicht du, wollte sich mit dieser Adresse bei {product} registrieren. Sie hat schon ein Konto, \
             deshalb wurde nichts geändert. Melde dich mit deinem Passwort an oder fordere auf der Anmeldeseite ein \
             neues an.\n\nWenn du das nicht warst, musst du nichts tun."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("Diese Adresse hat ein Konto bei {product}"),
        |product| {
            format!(
                "Jemand, vielleicht du, wollte diese Adresse für ein anderes Konto bei {product} verwenden. Sie hat schon \
             ein Konto, deshalb wurde nichts geändert. Um sie für das andere zu verwenden, melde dich zuerst in dem \
             Konto an, das sie hat, und ändere dort die Adresse oder lösche das Konto.\n\nWenn du das nicht warst, \
             musst du nichts tun."
            )
        },
    ],
    password_reset_subject: |product| format!("Neues Passwort für {product} festlegen"),
    password_reset: |link| {
        format!(
            "Öffne diese Seite, um ein neues Passwort festzulegen:\n\n{link}\n\nDer Link funktioniert einmal, eine \
             Stunde lang. Er meldet niemanden an. Wenn du ihn nicht angefordert hast, ignoriere diese E-Mail: Dein \
             Passwort bleibt, wie es ist."
        )
    },
};

//! Codes and links by mail.

use crate::messages::texts::languages::Codes;

pub(super) const CODES: Codes = Codes {
    code_subject: |code, product| format!("{code} is your {product} code"),
    sign_up: |code| {
        format!(
            "Enter this code to confirm your e-mail address:\n\n    {code}\n\nIt works once, for 24 hours. If you \
             did not sign up, ignore this mail: nothing happens without the code."
        )
    },
    email_change: |code| {
        format!(
            "Enter this code where you asked for it, to use this address for your account:\n\n    {code}\n\nIt \
             works once, for as long as you stay signed in there, 24 hours at most. If you did not ask for it, \
             ignore this mail: nothing happens without the code."
        )
    },
    address_in_use: [
        |product| format!("You already have a {product} account"),
        |product| {
            format!(
                "Somebody, perhaps you, tried to sign up at {product} with this address. It already has an account, so \
             nothing was changed. Sign in with your password, or ask for a new one on the sign-in page.\n\nIf it \
             was not you, you need not do anything."
            )
        },
    ],
    address_wanted_elsewhere: [
        |product| format!("This address has a {product} account"),
        |product| {
            format!(
                "Somebody, perhaps you, wanted to use this address for another account at {product}. It already has an \
             account, so nothing was changed. To use it for the other one, sign in to the account that has it and \
             change its address or delete it first.\n\nIf it was not you, you need not do anything."
            )
        },
    ],
    password_reset_subject: |product| format!("Set a new {product} password"),
    password_reset: |link| {
        format!(
            "Open this page to set a new password:\n\n{link}\n\nThe link works once, for an hour. It signs nobody \
             in. If you did not ask for it, ignore this mail: your password stays as it is."
        )
    },
};

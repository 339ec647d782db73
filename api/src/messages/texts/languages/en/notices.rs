//! What happened, by mail.

use crate::messages::texts::languages::Notices;

pub(super) const NOTICES: Notices = Notices {
    two_step_enabled: (
        "Two-step verification is on",
        "Two-step verification was turned on for your account. From now on signing in asks for a code from your \
         authenticator app. Keep your emergency code where you find it without your phone.",
    ),
    emergency_code_used: (
        "Your emergency code was used",
        "Somebody signed in with your password and your emergency code. That code is spent; a new one was shown on \
         the page.",
    ),
    emergency_code_issued: (
        "You have a new emergency code",
        "A new emergency code was issued for your account. The one before no longer works.",
    ),
    second_step_disabled: (
        "Your authenticator was locked",
        "Somebody who knows your password entered twenty wrong codes. Codes from your app and by SMS are refused \
         until you sign in with your emergency code. Change your password now.",
    ),
    password_guessing: (
        "Many wrong passwords",
        "Wrong passwords were entered for your account, ten or more in a row. Nobody got in with them, and a \
         browser where you signed in before lets you in as ever. The newest of them:",
    ),
    second_step_unanswered: (
        "Your password was used",
        "Somebody entered your password correctly in a browser that we don't know, and then no code. They did not \
         get in.",
    ),
    wrong_codes: (
        "Wrong codes after your password",
        "Somebody entered your password correctly and then several wrong codes. They did not get in.",
    ),
    authenticator_added: (
        "A new authenticator",
        "An authenticator app was added to your account. Its codes sign in from now on.",
    ),
    authenticator_replaced: (
        "Your authenticator was replaced",
        "A new authenticator app took the place of an old one. Codes of the old one no longer work.",
    ),
    authenticator_removed: (
        "An authenticator was removed",
        "An authenticator app was removed from your account. Its codes no longer work.",
    ),
    two_step_disabled: (
        "Two-step verification is off",
        "Two-step verification was turned off for your account. Your password alone signs in again.",
    ),
    phone_changed: (
        "Your backup phone was changed",
        "Another phone number was put on file as backup for your account.",
    ),
    phone_removed: ("Your backup phone was removed", "The phone number was removed from your account."),
    password_changed: (
        "Your password was changed",
        "The password of your account was changed. Everybody was signed out; use the new password to sign in.",
    ),
    email_changed: ("Your e-mail address was changed", "The e-mail address of your account was changed."),
    email_changed_with_undo: (
        "Your e-mail address was changed",
        "The e-mail address of your account was changed. This address signs nobody in any more.",
    ),
    change_undone: (
        "The change was taken back",
        "A change of your account was taken back by the link we mailed. Everybody was signed out. The old password \
         signs nobody in: ask for a new one on the sign-in page.",
    ),
    account_deleted: (
        "Your account was deleted",
        "Your account was deleted and everything in it erased. Everybody was signed out.",
    ),
    account_deleted_until: |moment| {
        format!(
            "Your account was deleted. Everybody was signed out, and nobody can sign in. It is erased on {moment}: \
             as long as a link that we mailed you about an earlier change works, that link brings the account back."
        )
    },
};

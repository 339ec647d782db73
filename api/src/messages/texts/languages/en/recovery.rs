//! A recovery that support started.

use crate::messages::texts::languages::Recovery;

pub(super) const RECOVERY: Recovery = Recovery {
    started: (
        "Support started a recovery of your account",
        "Somebody told customer support that they lost the authenticator app and the emergency code of your \
         account, and support started a recovery.",
    ),
    go_on: |opens, until| {
        let opens = opens.map_or_else(
            || "A second person has to approve it first; you are told when that happens.".to_owned(),
            |opens| format!("It opens on {opens}, no sooner, so that you have time to stop it."),
        );
        format!(
            "If it was you: {opens} From then on sign in with your password, choose another way, and ask for \
             the recovery code. You then set up two-step verification anew. It is good until {until}. Until \
             you have finished, nothing of your account is changed."
        )
    },
    stop: "If it was not you, stop it. Open this page and press the button:",
    stops_too: |support| {
        format!("Signing in with your authenticator app or emergency code stops it as well. Help: {support}.")
    },
    stopped: (
        "The recovery was stopped",
        "The recovery that support had started for your account was stopped. It opens nothing any more; your \
         factors are as they were.",
    ),
    canceled: (
        "The recovery was canceled",
        "Somebody proved a second factor of your account, at sign-in or in a session, so the recovery that support \
         had started is not needed and was canceled.",
    ),
    completed: (
        "Two-step verification was set up anew",
        "The recovery that support had started was completed: a new authenticator app and a new emergency \
         code took the place of the old ones, which no longer work, and everybody else was signed out.",
    ),
    code_subject: |code, product| format!("{code} is your {product} recovery code"),
    code: |code| {
        format!(
            "Enter this code where you sign in, to set up two-step verification anew:\n\n    {code}\n\nIt \
             works once, for an hour, together with your password. Never share it, not with support either. \
             If you did not ask for it, somebody else knows your password: stop the recovery by the link in \
             our earlier mail and set a new password."
        )
    },
};

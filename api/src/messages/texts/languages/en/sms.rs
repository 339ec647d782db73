//! Text messages.

use crate::messages::texts::languages::{SmsCodes, SmsNotices, before};

pub(super) const CODES: SmsCodes = SmsCodes {
    sign_in: |name, code| format!("{code} is your {}code to sign in. Never share it.", before(name, " ")),
    confirm: |name, code| {
        format!("{code} is your {}code to confirm a change. Never share it.", before(name, " "))
    },
    add_phone: |name, code| {
        format!("{code} is your {}code to add this phone. Never share it.", before(name, " "))
    },
    recovery: |name, code| format!("{code} is your {}code for recovery. Never share it.", before(name, " ")),
};

pub(super) const NOTICES: SmsNotices = SmsNotices {
    account: "Your account",
    emergency_code_used: "your emergency code was used to sign in.",
    emergency_code_issued: "you have a new emergency code.",
    phone_changed: "the backup phone of your account was changed.",
    phone_removed: "this phone was removed from your account.",
    authenticator_added: "an authenticator app was added.",
    authenticator_replaced: "your authenticator app was replaced.",
    authenticator_removed: "an authenticator app was removed.",
    two_step_disabled: "two-step verification was turned off.",
    password_changed: "your password was changed.",
    change_undone: "a change was taken back by a mailed link.",
    account_deleted: "your account was deleted.",
    recovery_started: "support started a recovery of your account.",
    recovery_completed: "support's recovery replaced your sign-in app.",
    email_changed: "your e-mail address was changed.",
    change_password: "If this was not you, change your password at once and contact customer support.",
    ask_for_password: "If this was not you, ask for a new one on the sign-in page and contact customer support.",
    read_mail: "If this was not you, read our mail about it and contact customer support.",
    open_old_mail: "If this was not you, open our mail to the old address and contact customer support.",
    stop_by_mail: "If this was not you, stop it by our mail and contact customer support.",
};

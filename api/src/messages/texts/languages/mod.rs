//! The languages, each in a folder of its own. One that lacks a sentence does not compile.

mod da;
mod de;
mod en;
mod fi;
mod fr;
mod nb;
mod nl;
mod sv;

use crate::domain::locale::Locale;

/// Everything that mails and text messages say in a language.
pub(super) struct Language {
    /// The months as they stand in a date, January first.
    pub months: [&'static str; 12],
    /// How a moment is written.
    pub moment: fn(&Moment) -> String,
    /// What surrounds every notice by mail.
    pub frame: Frame,
    /// What happened, by mail.
    pub notices: Notices,
    /// Codes and links, by mail.
    pub codes: Codes,
    /// A recovery that support started, by mail.
    pub recovery: Recovery,
    /// Codes, by text message.
    pub sms_codes: SmsCodes,
    /// What happened, by text message.
    pub sms_notices: SmsNotices,
}

/// A moment in UTC.
pub(super) struct Moment {
    pub day: i8,
    pub month: &'static str,
    pub year: i16,
    /// 0 to 23.
    pub hour: i8,
    pub minute: i8,
}

/// What surrounds every notice by mail.
pub(super) struct Frame {
    /// Before the moment.
    pub when: &'static str,
    /// Before the address that it was done from.
    pub from: &'static str,
    /// Before what the browser calls itself.
    pub with: &'static str,
    /// Whom to ask for help, where the operator says nothing else.
    pub support: &'static str,
    /// What to do if it was somebody else, by whom to ask for help: change the password.
    pub change_password: fn(&str) -> String,
    /// The same for who can't do that.
    pub get_help: fn(&str) -> String,
    /// The same where a mailed link takes it back.
    pub open_link: fn(&str) -> String,
    /// What the page of the link below does, for so many days.
    pub undo: fn(u8) -> String,
}

/// The subject and what happened.
pub(super) type Notice = (&'static str, &'static str);

/// What happened, by mail.
pub(super) struct Notices {
    pub two_step_enabled: Notice,
    pub emergency_code_used: Notice,
    pub emergency_code_issued: Notice,
    pub second_step_disabled: Notice,
    pub password_guessing: Notice,
    pub second_step_unanswered: Notice,
    pub wrong_codes: Notice,
    pub authenticator_added: Notice,
    pub authenticator_replaced: Notice,
    pub authenticator_removed: Notice,
    pub two_step_disabled: Notice,
    pub phone_changed: Notice,
    pub phone_removed: Notice,
    pub password_changed: Notice,
    pub email_changed: Notice,
    pub email_changed_with_undo: Notice,
    pub change_undone: Notice,
    pub account_deleted: Notice,
    /// Where it is erased at that moment only.
    pub account_deleted_until: fn(&str) -> String,
    /// The same where the notice itself carries the link that brings it back.
    pub account_deleted_with_undo: fn(&str) -> String,
}

/// Codes and links, by mail. Subjects know the code or the product, texts the rest.
pub(super) struct Codes {
    /// The subject of a code: code, product.
    pub code_subject: fn(&str, &str) -> String,
    /// By code.
    pub sign_up: fn(&str) -> String,
    /// By code.
    pub email_change: fn(&str) -> String,
    /// Subject and text, by product.
    pub address_in_use: [fn(&str) -> String; 2],
    /// Subject and text, by product.
    pub address_wanted_elsewhere: [fn(&str) -> String; 2],
    /// By product.
    pub password_reset_subject: fn(&str) -> String,
    /// By link.
    pub password_reset: fn(&str) -> String,
}

/// A recovery that support started, by mail.
pub(super) struct Recovery {
    pub started: Notice,
    /// What to do then, by the moments when it opens, none while a second person has to approve, and when it lapses.
    pub go_on: fn(Option<&str>, &str) -> String,
    /// What the page of the link below does.
    pub stop: &'static str,
    /// What else does, and whom to ask for help.
    pub stops_too: fn(&str) -> String,
    pub stopped: Notice,
    pub canceled: Notice,
    pub completed: Notice,
    /// The subject of its code: code, product.
    pub code_subject: fn(&str, &str) -> String,
    /// By code.
    pub code: fn(&str) -> String,
}

/// Codes, by text message: what stands above the line that browsers read, by product and code.
pub(super) struct SmsCodes {
    pub sign_in: fn(Option<&str>, &str) -> String,
    pub confirm: fn(Option<&str>, &str) -> String,
    pub add_phone: fn(Option<&str>, &str) -> String,
    pub recovery: fn(Option<&str>, &str) -> String,
}

/// What happened, by text message: in one segment with a name of 20 characters before it.
pub(super) struct SmsNotices {
    /// Instead of the product's name, where none of it can be texted.
    pub account: &'static str,
    pub emergency_code_used: &'static str,
    pub emergency_code_issued: &'static str,
    pub phone_changed: &'static str,
    pub phone_removed: &'static str,
    pub authenticator_added: &'static str,
    pub authenticator_replaced: &'static str,
    pub authenticator_removed: &'static str,
    pub two_step_disabled: &'static str,
    pub password_changed: &'static str,
    pub change_undone: &'static str,
    pub account_deleted: &'static str,
    pub recovery_started: &'static str,
    pub recovery_completed: &'static str,
    pub email_changed: &'static str,
    /// What to do if it was somebody else.
    pub change_password: &'static str,
    pub ask_for_password: &'static str,
    pub read_mail: &'static str,
    pub open_old_mail: &'static str,
    pub stop_by_mail: &'static str,
}

/// A name with what parts it from the words after it.
fn before(name: Option<&str>, parting: &str) -> String {
    name.map(|name| format!("{name}{parting}")).unwrap_or_default()
}

/// The words of a language.
pub(super) const fn language(locale: Locale) -> &'static Language {
    match locale {
        Locale::En => &en::ENGLISH,
        Locale::Nb => &nb::NORWEGIAN,
        Locale::Sv => &sv::SWEDISH,
        Locale::Da => &da::DANISH,
        Locale::Fi => &fi::FINNISH,
        Locale::Nl => &nl::DUTCH,
        Locale::De => &de::GERMAN,
        Locale::Fr => &fr::FRENCH,
    }
}

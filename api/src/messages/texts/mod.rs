//! The words of mails and text messages.
//!
//! No message carries a password, a secret or a link that signs in. A text ends with the origin-bound line
//! `@host #code`, so that phones offer the code on our page only (WICG, origin-bound one-time codes).

mod codes;
mod farewell;
mod notices;
mod sms_notices;
mod support;

pub use support::Announced;

use crate::domain::{
    email::Email,
    message::{Channel, Letter},
};

/// What every message needs to know of the installation.
#[derive(Debug, Clone)]
pub struct Words {
    /// The product's name.
    pub product: String,
    /// The public URL's host.
    pub host: String,
    /// Whom to ask for help.
    pub support: String,
}

/// The channel that a letter's shape asks for.
#[must_use]
pub fn channel_of(letter: &Letter) -> Channel {
    if letter.subject.is_some() { Channel::Email } else { Channel::Sms }
}

fn mail(to: &Email, subject: String, text: String) -> Letter {
    Letter { to: to.as_str().to_owned(), subject: Some(subject), text }
}

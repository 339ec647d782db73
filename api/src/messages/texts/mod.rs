//! What mails and text messages say, in the language of the account.
//!
//! No message carries a password, a secret or a link that signs in. A text ends with the origin-bound line
//! `@host #code`, so that phones offer the code on our page only (WICG, origin-bound one-time codes).

mod client;
mod codes;
mod farewell;
mod languages;
mod notices;
mod sms_codes;
mod sms_notices;
mod support;

pub use support::Announced;

use languages::{Language, language};

use crate::domain::{
    email::Email,
    locale::Locale,
    message::{Channel, Letter},
};

/// What every message needs to know of the installation.
#[derive(Debug, Clone)]
pub struct Words {
    /// The product's name.
    pub product: String,
    /// The public URL's host.
    pub host: String,
    /// Whom to ask for help, in the operator's words.
    pub support: Option<String>,
    /// Where to ask.
    pub support_url: Option<String>,
}

impl Words {
    /// The messages in a language.
    #[must_use]
    pub const fn in_language(&self, locale: Locale) -> Texts<'_> {
        Texts { words: self, language: language(locale), locale }
    }
}

/// The messages of an installation in one language.
pub struct Texts<'a> {
    words: &'a Words,
    language: &'static Language,
    locale: Locale,
}

impl Texts<'_> {
    /// Whom to ask for help, and where.
    fn support(&self) -> String {
        let words = self.words.support.as_deref().unwrap_or(self.language.frame.support);
        match &self.words.support_url {
            Some(url) => format!("{words}, {url}"),
            None => words.to_owned(),
        }
    }

    fn mail(&self, to: &Email, subject: String, text: String) -> Letter {
        Letter { to: to.as_str().to_owned(), subject: Some(subject), text, locale: self.locale }
    }
}

/// The channel that a letter's shape asks for.
#[must_use]
pub fn channel_of(letter: &Letter) -> Channel {
    if letter.subject.is_some() { Channel::Email } else { Channel::Sms }
}

#[cfg(test)]
mod tests;

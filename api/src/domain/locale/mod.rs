//! The languages that the product speaks.

mod accepted;

pub use accepted::accepted;
use serde::{Deserialize, Serialize};

/// A supported language.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// Norwegian Bokmål.
    Nb,
    /// Swedish.
    Sv,
    /// Danish.
    Da,
    /// Finnish.
    Fi,
    /// Dutch.
    Nl,
    /// German.
    De,
    /// French.
    Fr,
}

/// The tag is malformed or names a language that the product does not speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("This language is not supported")]
pub struct UnsupportedLocale;

impl Locale {
    /// Every supported language, the default first.
    pub const ALL: [Self; 8] =
        [Self::En, Self::Nb, Self::Sv, Self::Da, Self::Fi, Self::Nl, Self::De, Self::Fr];

    /// Reads a BCP 47 tag by its language alone, in any case: browsers send `en-US`, and `no` means `nb` (RFC
    /// 5646 section 4.1.1).
    ///
    /// # Errors
    /// When the language is not in [`Locale::ALL`] or the tag is malformed.
    pub fn parse(tag: &str) -> Result<Self, UnsupportedLocale> {
        let mut subtags = tag.split('-');
        let language = subtags.next().unwrap_or_default().to_ascii_lowercase();
        if !subtags.all(is_subtag) {
            return Err(UnsupportedLocale);
        }
        let language = if language == "no" { "nb" } else { language.as_str() };
        Self::ALL.into_iter().find(|locale| locale.as_str() == language).ok_or(UnsupportedLocale)
    }

    /// The BCP 47 tag.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nb => "nb",
            Self::Sv => "sv",
            Self::Da => "da",
            Self::Fi => "fi",
            Self::Nl => "nl",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }
}

/// One to eight letters or digits (RFC 5646 section 2.1).
fn is_subtag(part: &str) -> bool {
    (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests;

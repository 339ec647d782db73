//! The names of a person.

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

/// The longest name, in code points after NFC; far above any real one, it bounds what is stored and shown.
const MAX_CODE_POINTS: usize = 100;

/// A first name: at least two letters or marks of any script, NFC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FirstName(String);

/// A last name: at least one letter of any script, NFC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastName(String);

/// Why a text is not a name; the message is the sentence that people see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// A first name that is too short or holds something else than letters.
    #[error("First name must have at least 2 characters. Numbers and special characters are not allowed.")]
    FirstName,
    /// A last name that is empty or holds something else than letters.
    #[error("Last name must have at least 1 character. Numbers and special characters are not allowed.")]
    LastName,
    /// More than 100 code points.
    #[error("A name can have at most 100 characters.")]
    TooLong,
}

impl FirstName {
    /// Reads a first name. Nothing is trimmed.
    ///
    /// # Errors
    /// [`NameError::FirstName`] or [`NameError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, NameError> {
        name(text, 2, NameError::FirstName).map(Self)
    }

    /// A name read back from storage: that of an imported account may be empty, until its owner enters one.
    ///
    /// # Errors
    /// As [`FirstName::parse`], for anything but nothing.
    pub fn from_stored(text: &str) -> Result<Self, NameError> {
        if text.is_empty() { Ok(Self(String::new())) } else { Self::parse(text) }
    }

    /// The name in NFC.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl LastName {
    /// Reads a last name. Nothing is trimmed.
    ///
    /// # Errors
    /// [`NameError::LastName`] or [`NameError::TooLong`].
    pub fn parse(text: &str) -> Result<Self, NameError> {
        name(text, 1, NameError::LastName).map(Self)
    }

    /// A name read back from storage: that of an imported account may be empty, until its owner enters one.
    ///
    /// # Errors
    /// As [`LastName::parse`], for anything but nothing.
    pub fn from_stored(text: &str) -> Result<Self, NameError> {
        if text.is_empty() { Ok(Self(String::new())) } else { Self::parse(text) }
    }

    /// The name in NFC.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Letters and their marks, with one space, hyphen or apostrophe between letters.
///
/// Marks count as characters: in Devanagari the vowel of a two-character name is one.
fn name(text: &str, minimum: usize, error: NameError) -> Result<String, NameError> {
    let name: String = text.nfc().take(MAX_CODE_POINTS + 1).collect();
    if name.chars().count() > MAX_CODE_POINTS {
        return Err(NameError::TooLong);
    }
    let characters = name.chars().filter(|&c| !is_separator(c)).count();
    let words_are_words = name.split(is_separator).all(is_word);
    if characters >= minimum && words_are_words { Ok(name) } else { Err(error) }
}

fn is_separator(c: char) -> bool {
    matches!(c, ' ' | '-' | '\'' | '\u{2019}')
}

/// A letter, followed by letters and marks.
fn is_word(part: &str) -> bool {
    use GeneralCategoryGroup::{Letter, Mark};
    let mut groups = part.chars().map(UnicodeGeneralCategory::general_category_group);
    groups.next() == Some(Letter) && groups.all(|group| matches!(group, Letter | Mark))
}

#[cfg(test)]
mod tests;

//! Why a record is refused, in words that hold nothing of what it says.

use std::fmt;

use crate::{
    domain::{emergency_code::UnfitForm, name::NameError, phone::PhoneError},
    hashing::UnfitHash,
};

/// Why a record is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The line is no JSON, or not as the format says, at this place.
    #[error("{0}")]
    NotUnderstood(Misread),
    /// The line is longer than any record.
    #[error("the line is longer than 64 KiB")]
    TooLong,
    /// The format has another version.
    #[error("version: only version 1 is known")]
    Version,
    /// The address can't be used.
    #[error("email: not an address")]
    Email,
    /// A name can't be used.
    #[error("name: {0}")]
    Name(#[from] NameError),
    /// A language that the product does not speak.
    #[error("locale: not a language that is spoken here")]
    Locale,
    /// A time that has not come.
    #[error("{0}: in the future")]
    Future(&'static str),
    /// A hash that is not taken.
    #[error("{0}: {1}")]
    Hash(&'static str, UnfitHash),
    /// A secret that is not base 32, or has another length than 16 to 64 bytes.
    #[error("authenticators: a secret that is not 16 to 64 bytes in base 32")]
    Secret,
    /// Digits, period or algorithm that authenticators do not have.
    #[error("authenticators: an algorithm, digits or period that is not known")]
    Parameters,
    /// An unusable name.
    #[error("authenticators: a name that is empty, longer than 40 characters, or holds control characters")]
    AuthenticatorName,
    /// Too many.
    #[error("authenticators: more than 5")]
    TooManyAuthenticators,
    /// A number that can't be used.
    #[error("phone: {0}")]
    Phone(#[from] PhoneError),
    /// Codes that can be guessed.
    #[error("recovery_codes: {0}")]
    Codes(#[from] UnfitForm),
    /// None, too many, or one twice.
    #[error("recovery_codes: not 1 to 16 different hashes")]
    CodeHashes,
    /// Checking all of them takes too long.
    #[error("recovery_codes: hashes that together cost more than is computed here")]
    CostlyCodes,
    /// There is nothing that they could stand in for.
    #[error("recovery_codes: without a proven authenticator")]
    CodesAlone,
    /// The export holds no address for the account.
    #[error("there is no address for it")]
    NoAddress,
}

/// Where a record is not understood, and in which way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    path: String,
    kind: &'static str,
}

impl Misread {
    /// From what the reader said, whose own words may hold a value.
    pub(super) fn new(error: &serde_path_to_error::Error<serde_json::Error>) -> Self {
        let said = error.inner().to_string();
        let kind = match error.inner().classify() {
            serde_json::error::Category::Data if said.starts_with("missing field") => "a field is missing",
            serde_json::error::Category::Data if said.starts_with("unknown field") => "an unknown field",
            serde_json::error::Category::Data if said.starts_with("duplicate field") => {
                "a field stands twice"
            }
            serde_json::error::Category::Data => "a value of another kind",
            _ => "not JSON",
        };
        let path: String = error.path().to_string();
        let plain = path.len() <= 60 && path.bytes().all(|byte| byte.is_ascii_graphic());
        Self { path: if plain { path } else { ".".to_owned() }, kind }
    }
}

impl Misread {
    /// Of a line that holds something else than one object.
    pub(super) fn not_an_object() -> Self {
        Self { path: ".".to_owned(), kind: "not one JSON object" }
    }
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.path.as_str() {
            "." => f.write_str(self.kind),
            path => write!(f, "{path}: {}", self.kind),
        }
    }
}

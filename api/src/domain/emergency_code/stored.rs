//! What is kept of an account's emergency code, and a typed one read as that was hashed.

use std::fmt;

use secrecy::SecretString;
use zeroize::Zeroizing;

use super::{CodeForm, EmergencyCode, MAX_TEXT, MalformedCode, is_decoration};
use crate::hashing::SecretHash;

/// What an account has as its emergency code.
#[derive(Debug, Clone)]
pub enum StoredCode {
    /// Nothing: it was imported without one, and its owner has not taken one yet.
    None,
    /// One of ours.
    Ours(SecretHash),
    /// Recovery codes of another system, any of which is the emergency code.
    Imported {
        /// How they look.
        form: CodeForm,
        /// What they are checked against.
        hashes: Vec<SecretHash>,
    },
}

/// Text that may be an emergency code, ours or another system's: erased from memory when dropped, never printed.
#[derive(Clone)]
pub struct TypedEmergencyCode(Zeroizing<String>);

impl TypedEmergencyCode {
    /// Reads a code as a person may type it: spaces and hyphens do not matter.
    ///
    /// # Errors
    /// When what remains is anything but letters and digits of ASCII, or too short or long for any code.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        if text.len() > MAX_TEXT {
            return Err(MalformedCode);
        }
        let bare: Zeroizing<String> = Zeroizing::new(text.chars().filter(|&c| !is_decoration(c)).collect());
        let fits = (11..=64).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if fits { Ok(Self(bare)) } else { Err(MalformedCode) }
    }
}

impl fmt::Debug for TypedEmergencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TypedEmergencyCode([redacted])")
    }
}

impl StoredCode {
    /// Whether there is a code to be typed.
    #[must_use]
    pub const fn is_some(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// The form of codes that are not ours.
    #[must_use]
    pub const fn form(&self) -> Option<CodeForm> {
        match self {
            Self::Imported { form, .. } => Some(*form),
            Self::None | Self::Ours(_) => None,
        }
    }

    /// The typed code as it was hashed, and the hashes that it may have.
    ///
    /// # Errors
    /// Where it can't be this account's code by its form, which is neither a secret nor a guess.
    pub fn candidates(
        &self,
        typed: &TypedEmergencyCode,
    ) -> Result<(SecretString, Vec<SecretHash>), MalformedCode> {
        match self {
            Self::None => Err(MalformedCode),
            Self::Ours(hash) => {
                let code = EmergencyCode::parse(&typed.0)?;
                Ok((code.canonical().into(), vec![hash.clone()]))
            }
            Self::Imported { form, hashes } => {
                let code = form.read(&typed.0).ok_or(MalformedCode)?;
                Ok((code.as_str().into(), hashes.clone()))
            }
        }
    }
}

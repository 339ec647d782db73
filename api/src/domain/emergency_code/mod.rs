//! The emergency code: one code on paper that replaces a lost second factor.

mod form;
mod stored;

use std::fmt;
use std::sync::LazyLock;

use data_encoding::{Encoding, Specification};
use secrecy::SecretString;
use zeroize::Zeroizing;

pub use super::one_time_code::MalformedCode;
pub use form::{CodeForm, UnfitForm};
pub use stored::{StoredCode, TypedEmergencyCode};

use crate::entropy::{self, Entropy};

/// Random bytes in a code: 80 bits, above the 64 that SP 800-63B section 4.2.1.1 asks of a saved recovery
/// code.
const BYTES: usize = 10;

/// The longest text that is looked at, in bytes: a code with a lot of decoration around it.
const MAX_TEXT: usize = 128;

/// Crockford's base 32: no I, L, O or U; what is easily misread is read as meant.
static CROCKFORD: LazyLock<Encoding> = LazyLock::new(crockford);

/// Eighty random bits as sixteen characters of Crockford's base 32. Erased from memory when dropped, never
/// printed, and without `==`: it is compared by its Argon2 hash.
#[derive(Clone)]
pub struct EmergencyCode(Zeroizing<String>);

impl EmergencyCode {
    /// Draws a fresh code.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        Self(Zeroizing::new(CROCKFORD.encode(entropy::draw::<BYTES>(entropy).as_slice())))
    }

    /// Reads a code as a person may type it: case, spaces and hyphens do not matter, O is 0, I and L are 1.
    ///
    /// # Errors
    /// When what remains is not sixteen characters of the alphabet.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        if text.len() > MAX_TEXT {
            return Err(MalformedCode);
        }
        let bare: Zeroizing<String> = Zeroizing::new(text.chars().filter(|&c| !is_decoration(c)).collect());
        let bytes = Zeroizing::new(CROCKFORD.decode(bare.as_bytes()).map_err(|_| MalformedCode)?);
        let code = Zeroizing::new(CROCKFORD.encode(&bytes));
        if bytes.len() == BYTES { Ok(Self(code)) } else { Err(MalformedCode) }
    }

    /// The code as it is shown: `XXXX-XXXX-XXXX-XXXX`.
    #[must_use]
    pub fn formatted(&self) -> SecretString {
        let mut shown = Zeroizing::new(String::with_capacity(self.0.len() + 3));
        for (place, character) in self.0.chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                shown.push('-');
            }
            shown.push(character);
        }
        SecretString::from(shown.as_str())
    }

    /// The sixteen upper-case characters alone: what is hashed.
    #[must_use]
    pub fn canonical(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmergencyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmergencyCode([redacted])")
    }
}

/// White space, and every dash that a word processor may have made of a hyphen.
fn is_decoration(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

#[expect(clippy::expect_used, reason = "the alphabet is a constant and every test decodes with it")]
fn crockford() -> Encoding {
    let mut alphabet = Specification::new();
    alphabet.symbols.push_str("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
    alphabet.translate.from.push_str("abcdefghjkmnpqrstvwxyzOoIiLl");
    alphabet.translate.to.push_str("ABCDEFGHJKMNPQRSTVWXYZ001111");
    alphabet.encoding().expect("the alphabet is well-formed")
}

#[cfg(test)]
mod tests;

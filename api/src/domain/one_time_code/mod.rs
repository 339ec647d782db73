//! Codes of six digits: from an authenticator, an SMS or a mail.

use std::fmt;

use zeroize::Zeroizing;

use crate::entropy::{self, Entropy};

/// How many codes there are; six digits are the floor of SP 800-63B for codes sent to a device.
const CODES: u32 = 1_000_000;

/// The largest multiple of [`CODES`] that a 32-bit draw can reach. Draws from here on are thrown away: taking
/// the remainder of all would make small codes likelier.
const FAIR: u32 = u32::MAX - u32::MAX % CODES;

/// Exactly six ASCII digits. Erased from memory when dropped, never printed, and without `==`: codes are
/// compared in constant time by whoever checks them.
#[derive(Clone)]
pub struct OneTimeCode(Zeroizing<String>);

/// The text cannot be a code of this kind, so it is refused before anything is looked up or counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the code is malformed")]
pub struct MalformedCode;

impl OneTimeCode {
    /// Reads a code. Nothing is trimmed or translated, so that one code has one spelling.
    ///
    /// # Errors
    /// For anything but six ASCII digits.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        let six_digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        if six_digits { Ok(Self(Zeroizing::new(text.to_owned()))) } else { Err(MalformedCode) }
    }

    /// Draws one of the million codes, each as likely as any other, leading zeros kept.
    #[must_use]
    pub fn draw(entropy: &dyn Entropy) -> Self {
        loop {
            let number = u32::from_le_bytes(*entropy::draw::<4>(entropy));
            if number < FAIR {
                return Self(Zeroizing::new(format!("{:06}", number % CODES)));
            }
        }
    }

    /// The six digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode([redacted])")
    }
}

#[cfg(test)]
mod tests;

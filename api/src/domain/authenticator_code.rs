//! What an authenticator shows.

use std::fmt;

use zeroize::Zeroizing;

use super::one_time_code::{MalformedCode, OneTimeCode};

/// Six or eight ASCII digits. Erased from memory when dropped, never printed, and without `==`, as [`OneTimeCode`].
#[derive(Clone)]
pub struct AuthenticatorCode(Zeroizing<String>);

impl AuthenticatorCode {
    /// Reads a code. Nothing is trimmed or translated, so that one code has one spelling.
    ///
    /// # Errors
    /// For anything but six or eight ASCII digits.
    pub fn parse(text: &str) -> Result<Self, MalformedCode> {
        let fits = matches!(text.len(), 6 | 8) && text.bytes().all(|byte| byte.is_ascii_digit());
        if fits { Ok(Self(Zeroizing::new(text.to_owned()))) } else { Err(MalformedCode) }
    }

    /// Whether it has so many digits, which is no secret.
    #[must_use]
    pub fn has(&self, digits: u8) -> bool {
        self.0.len() == usize::from(digits)
    }

    /// The digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&OneTimeCode> for AuthenticatorCode {
    fn from(code: &OneTimeCode) -> Self {
        Self(Zeroizing::new(code.as_str().to_owned()))
    }
}

impl fmt::Debug for AuthenticatorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AuthenticatorCode([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// TOTP-06
    #[test]
    fn only_six_or_eight_digits_are_a_code() {
        for text in ["012345", "01234567"] {
            let code = AuthenticatorCode::parse(text).unwrap();
            assert_eq!(
                (code.as_str(), format!("{code:?}").as_str()),
                (text, "AuthenticatorCode([redacted])")
            );
        }
        for text in ["", "12345", "1234567", "123456789", "12 3456", "１２３４５６", "12345a", "1234567\n"]
        {
            assert!(AuthenticatorCode::parse(text).is_err(), "{text:?}");
        }
    }
}

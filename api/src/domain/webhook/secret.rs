//! The secret that an endpoint checks signatures with.

use std::{fmt, ops::RangeInclusive};

use data_encoding::{BASE64, BASE64_NOPAD};
use zeroize::Zeroizing;

/// What every secret begins with, so that it is known for one wherever it lies.
const PREFIX: &str = "whsec_";

/// Bytes of a secret: 192 to 512 bits.
const LENGTH: RangeInclusive<usize> = 24..=64;

/// A shared secret of 24 to 64 bytes, written as `whsec_` and Base64.
#[derive(Clone, PartialEq, Eq)]
pub struct WebhookSecret(Zeroizing<Vec<u8>>);

/// A text that is no such secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "a secret is whsec_ and 24 to 64 random bytes in Base64, such as `echo whsec_$(head -c 32 /dev/urandom | base64)` gives"
)]
pub struct MalformedSecret;

impl WebhookSecret {
    /// Reads a secret; Base64 without padding is taken too.
    ///
    /// # Errors
    /// [`MalformedSecret`]
    pub fn parse(text: &str) -> Result<Self, MalformedSecret> {
        let encoded = text.strip_prefix(PREFIX).ok_or(MalformedSecret)?.as_bytes();
        let bytes = BASE64.decode(encoded).or_else(|_| BASE64_NOPAD.decode(encoded));
        let bytes = Zeroizing::new(bytes.map_err(|_| MalformedSecret)?);
        if LENGTH.contains(&bytes.len()) { Ok(Self(bytes)) } else { Err(MalformedSecret) }
    }

    /// The bytes, as the key of the MAC.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for WebhookSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_has_prefix_length_and_base64() {
        let long = |bytes: usize| format!("whsec_{}", BASE64.encode(&vec![7; bytes]));
        for bytes in [24, 32, 64] {
            assert_eq!(WebhookSecret::parse(&long(bytes)).map(|secret| secret.expose().len()), Ok(bytes));
        }
        let unpadded = long(32).trim_end_matches('=').to_owned();
        assert_eq!(WebhookSecret::parse(&unpadded).map(|secret| secret.expose().len()), Ok(32));
        for wrong in [long(23), long(65), long(32).replace("whsec_", ""), "whsec_!".to_owned(), String::new()]
        {
            assert_eq!(WebhookSecret::parse(&wrong), Err(MalformedSecret), "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_not_printed() {
        let secret = WebhookSecret::parse(&format!("whsec_{}", BASE64.encode(&[7; 32]))).unwrap();
        assert_eq!(format!("{secret:?}"), "[redacted]");
    }
}

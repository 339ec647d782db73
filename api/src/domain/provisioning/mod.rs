//! Handing a secret to an authenticator app: the `otpauth` URI and its QR code.

mod qr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::email::Email;
use super::totp::{Parameters, TotpSecret};

pub use qr::QrCode;

/// The longest issuer that is written, in code points. Apps show less, and with it every URI fits a QR code.
const MAX_ISSUER: usize = 64;

/// Everything but RFC 3986's unreserved characters is encoded, and with it whatever could end a label or
/// start a parameter.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// An address may keep its `@`, which a path allows: apps that do not decode labels show it as people know
/// it.
const RESERVED_IN_EMAIL: &AsciiSet = &RESERVED.remove(b'@');

/// The URI that authenticator apps read, by the key URI format that Google Authenticator set:
/// `otpauth://totp/{issuer}:{email}?secret=…&issuer=…&algorithm=SHA1&digits=6&period=30`.
///
/// Issuer and address are percent-encoded, so neither can add or replace a parameter. Of an issuer the first
/// 64 code points are used.
#[must_use]
pub fn otpauth_uri(issuer: &str, email: &Email, secret: &TotpSecret) -> SecretString {
    let issuer: String = issuer.chars().take(MAX_ISSUER).collect();
    let issuer = utf8_percent_encode(&issuer, RESERVED);
    let email = utf8_percent_encode(email.as_str(), RESERVED_IN_EMAIL);
    let key = secret.base32();
    let uri = Zeroizing::new(format!(
        "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}&algorithm={}&digits={}&period={}",
        key.expose_secret(),
        Parameters::OURS.algorithm().as_str(),
        Parameters::OURS.digits(),
        Parameters::OURS.period()
    ));
    SecretString::from(uri.as_str())
}

#[cfg(test)]
mod tests;

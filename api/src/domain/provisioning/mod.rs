//! Handing a secret to an authenticator app: the `otpauth` URI and its QR code.

mod qr;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use secrecy::{ExposeSecret, SecretString};
use zeroize::Zeroizing;

use super::email::Email;
use super::totp::{DIGITS, STEP_SECONDS, TotpSecret};

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
        "otpauth://totp/{issuer}:{email}?secret={}&issuer={issuer}&algorithm=SHA1&digits={DIGITS}&period={STEP_SECONDS}",
        key.expose_secret()
    ));
    SecretString::from(uri.as_str())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use url::Url;

    use super::*;

    const KEY: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    fn uri(issuer: &str, email: &str) -> String {
        let secret = TotpSecret::from_bytes(b"12345678901234567890").unwrap();
        otpauth_uri(issuer, &Email::parse(email).unwrap(), &secret).expose_secret().to_owned()
    }

    fn parameters(uri: &str) -> Vec<(String, String)> {
        Url::parse(uri).unwrap().query_pairs().into_owned().collect()
    }

    fn expected(issuer: &str) -> Vec<(String, String)> {
        [("secret", KEY), ("issuer", issuer), ("algorithm", "SHA1"), ("digits", "6"), ("period", "30")]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec()
    }

    #[test]
    fn the_uri_has_the_form_that_apps_read() {
        let expected = format!(
            "otpauth://totp/Twostep:ola.nordmann@example.com?secret={KEY}&issuer=Twostep&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(uri("Twostep", "ola.nordmann@example.com"), expected);
    }

    #[test]
    fn a_space_is_written_as_percent_20() {
        assert!(uri("Two Step", "ola@example.com").starts_with("otpauth://totp/Two%20Step:ola@example.com?"));
    }

    #[test]
    fn hostile_names_add_no_parameter() {
        for issuer in
            ["a:b&secret=AAAA%26issuer=x", "a?b#c", "a/../b", "%3Fsecret=A", "a\r\nb", "Ærlig & Sønn"]
        {
            for email in [
                "a&secret=AAAA%26issuer=x@example.com",
                "a?secret=b@example.com",
                "a#b@example.com",
                "a%26b@example.com",
            ] {
                let uri = uri(issuer, email);
                assert_eq!(parameters(&uri), expected(issuer), "{uri}");
                assert!(Url::parse(&uri).unwrap().fragment().is_none(), "{uri}");
            }
        }
    }

    #[test]
    fn the_longest_uri_fits_a_qr_code() {
        let domain = ["字".repeat(20), "字".repeat(20), "字".repeat(14), "example".into()].join(".");
        let email = format!("{}@{domain}", "字".repeat(20));
        let uri = uri(&"😀".repeat(MAX_ISSUER + 1), &email);
        assert!(QrCode::of(&uri).size() > 0);
    }

    proptest! {
        #[test]
        fn every_issuer_comes_back_as_it_was(issuer in any::<String>()) {
            let cut: String = issuer.chars().take(MAX_ISSUER).collect();
            prop_assert_eq!(parameters(&uri(&issuer, "ola@example.com")), expected(&cut));
        }
    }
}

//! The app on a person's phone: it reads the QR code's address once and shows codes.

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use totp_rs::{Algorithm, Builder, Secret, Totp};

/// Seconds that a code is shown for.
const STEP: i64 = 30;

/// An account in an authenticator app.
#[derive(Clone)]
pub(crate) struct Authenticator {
    /// What the app shows above the code.
    pub(crate) issuer: String,
    /// The secret as the address carries it.
    pub(crate) base32: String,
    totp: Totp,
}

impl Authenticator {
    /// Adds the account of an `otpauth://` address.
    pub(crate) fn reads(otpauth_uri: &str) -> Self {
        let (_, query) = otpauth_uri
            .strip_prefix("otpauth://totp/")
            .and_then(|rest| rest.split_once('?'))
            .expect("an address that apps understand");
        let field = |name: &str| {
            let found =
                query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name);
            found.map(|(_, value)| value.to_owned()).expect("a field")
        };
        assert_eq!([field("algorithm"), field("digits"), field("period")], ["SHA1", "6", "30"]);
        Self { issuer: field("issuer"), ..Self::typed(&field("secret")) }
    }

    /// Adds an account by the key that the page shows beside the QR code.
    pub(crate) fn typed(base32: &str) -> Self {
        Self::set_up_elsewhere(base32, Algorithm::SHA1, 6)
    }

    /// An account that another system set up, with an algorithm and a number of digits of its own.
    pub(crate) fn set_up_elsewhere(base32: &str, algorithm: Algorithm, digits: u8) -> Self {
        let bytes = BASE32_NOPAD.decode(base32.as_bytes()).expect("base 32");
        let secret = Secret::new(bytes.into_boxed_slice());
        let builder = Builder::new().with_algorithm(algorithm).with_digits(digits).with_step_duration(30);
        let totp = builder.with_skew(0).with_secret(secret).build_noncompliant();
        Self { issuer: String::new(), base32: base32.to_owned(), totp }
    }

    /// The secret itself.
    pub(crate) fn secret(&self) -> Vec<u8> {
        BASE32_NOPAD.decode(self.base32.as_bytes()).expect("base 32")
    }

    /// The code that a phone shows whose clock is `steps` steps ahead (behind: negative).
    pub(crate) fn code(&self, now: Timestamp, steps: i64) -> String {
        let seconds = u64::try_from(now.as_second() + STEP * steps).expect("a time after 1970");
        self.totp.generate(seconds).to_string()
    }

    /// A well-formed code that is wrong now, and not explained by a clock that is off.
    pub(crate) fn wrong_code(&self, now: Timestamp) -> String {
        let near: Vec<String> = (-25..=25).map(|steps| self.code(now, steps)).collect();
        let candidates = (0..).map(|number| format!("{number:06}"));
        candidates.into_iter().find(|code| !near.contains(code)).expect("more codes than steps")
    }
}

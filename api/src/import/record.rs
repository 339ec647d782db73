//! The format: one JSON object in each line, which describes one account.

use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize, Serializer};

/// The version of the format that this program reads and writes.
pub(super) const VERSION: u32 = 1;

/// A line of the file. What is absent is not known; what is not described here is refused.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// [`VERSION`].
    pub version: u32,
    /// The address.
    pub email: String,
    /// Whether the other system saw proof that the address is the account owner's.
    pub email_verified: bool,
    /// The given name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// The family name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// The language, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// When the other system made the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
    /// The password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password: Option<PasswordRecord>,
    /// The authenticators.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authenticators: Vec<AuthenticatorRecord>,
    /// The phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<PhoneRecord>,
    /// The recovery codes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_codes: Option<CodesRecord>,
}

/// A password.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PasswordRecord {
    /// Its hash.
    #[serde(serialize_with = "exposed")]
    pub hash: SecretString,
    /// When it was set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed_at: Option<Timestamp>,
}

/// An authenticator app.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct AuthenticatorRecord {
    /// The secret in base 32.
    #[serde(serialize_with = "exposed")]
    pub secret: SecretString,
    /// Whether a code of it was entered at the other system. One that is not is left out.
    pub proven: bool,
    /// `SHA1`, `SHA256` or `SHA512`.
    #[serde(default = "sha1")]
    pub algorithm: String,
    /// 6 or 8.
    #[serde(default = "six")]
    pub digits: u8,
    /// Seconds of a time step.
    #[serde(default = "thirty")]
    pub period: u8,
    /// What its owner calls it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When it was proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Timestamp>,
}

/// A phone number.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneRecord {
    /// The number in E.164 form.
    pub number: String,
    /// Whether a code that was sent to it came back. One that is not is left out.
    pub verified: bool,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_at: Option<Timestamp>,
}

/// Recovery codes.
#[derive(Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct CodesRecord {
    /// What their characters are drawn from.
    pub alphabet: String,
    /// How many characters each has.
    pub length: usize,
    /// Their hashes.
    #[serde(serialize_with = "all_exposed")]
    pub hashes: Vec<SecretString>,
}

fn sha1() -> String {
    "SHA1".to_owned()
}

const fn six() -> u8 {
    6
}

const fn thirty() -> u8 {
    30
}

/// A converter writes what it was given: the file holds secrets, as the export that it comes from does.
fn exposed<S: Serializer>(secret: &SecretString, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(secret.expose_secret())
}

fn all_exposed<S: Serializer>(secrets: &[SecretString], to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(secrets.iter().map(ExposeSecret::expose_secret))
}

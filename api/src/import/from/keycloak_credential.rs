//! Keycloak's credentials: JSON inside texts inside JSON.

use std::collections::BTreeMap;

use data_encoding::{BASE32_NOPAD, BASE64, BASE64_NOPAD};
use jiff::Timestamp;
use serde::Deserialize;

use crate::import::{AuthenticatorRecord, PasswordRecord};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Credential {
    #[serde(rename = "type")]
    pub(super) kind: String,
    user_label: Option<String>,
    created_date: Option<i64>,
    #[serde(rename = "credentialData")]
    data: Option<String>,
    #[serde(rename = "secretData")]
    secret: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PasswordData {
    hash_iterations: u32,
    algorithm: String,
    #[serde(default)]
    additional_parameters: BTreeMap<String, Vec<String>>,
}

#[derive(Deserialize)]
struct PasswordSecret {
    value: String,
    salt: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct OtpData {
    sub_type: String,
    digits: u8,
    period: u8,
    algorithm: String,
    secret_encoding: Option<String>,
}

#[derive(Deserialize)]
struct OtpSecret {
    value: String,
}

impl Credential {
    /// The two texts, read.
    fn parts<'a, Data: Deserialize<'a>, Secret: Deserialize<'a>>(&'a self) -> Option<(Data, Secret)> {
        let data = serde_json::from_str(self.data.as_deref()?).ok()?;
        Some((data, serde_json::from_str(self.secret.as_deref()?).ok()?))
    }

    fn created_at(&self) -> Option<Timestamp> {
        self.created_date.and_then(|at| Timestamp::from_millisecond(at).ok())
    }
}

/// A password as a PHC string.
pub(super) fn password(credential: &Credential) -> Option<PasswordRecord> {
    let (data, secret): (PasswordData, PasswordSecret) = credential.parts()?;
    let bytes = |text: &str| Some(BASE64_NOPAD.encode(&BASE64.decode(text.as_bytes()).ok()?));
    let (salt, value) = (bytes(&secret.salt)?, bytes(&secret.value)?);
    let iterations = data.hash_iterations;
    let parameter = |name: &str| Some(data.additional_parameters.get(name)?.first()?.as_str());
    let hash = match data.algorithm.as_str() {
        "pbkdf2" => format!("$pbkdf2-sha1$i={iterations}${salt}${value}"),
        "pbkdf2-sha256" | "pbkdf2-sha512" => format!("${}$i={iterations}${salt}${value}", data.algorithm),
        "argon2" if parameter("version") == Some("1.3") => {
            let (kind, memory) = (parameter("type")?, parameter("memory")?);
            let lanes = parameter("parallelism")?;
            format!("$argon2{kind}$v=19$m={memory},t={iterations},p={lanes}${salt}${value}")
        }
        _ => return None,
    };
    Some(PasswordRecord { hash: hash.into(), changed_at: credential.created_at() })
}

/// A time-based authenticator. Without an encoding the secret is the text itself.
pub(super) fn otp(credential: &Credential) -> Option<AuthenticatorRecord> {
    let (data, secret): (OtpData, OtpSecret) = credential.parts()?;
    let secret = match data.secret_encoding.as_deref() {
        None => BASE32_NOPAD.encode(secret.value.as_bytes()),
        Some(encoding) if encoding.eq_ignore_ascii_case("base32") => secret.value,
        Some(_) => return None,
    };
    let label = credential.user_label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    (data.sub_type == "totp").then(|| AuthenticatorRecord {
        secret: secret.into(),
        proven: true,
        algorithm: data.algorithm.replace("HmacSHA", "SHA"),
        digits: data.digits,
        period: data.period,
        name: label.map(|label| label.chars().filter(|c| !c.is_control()).take(40).collect()),
        created_at: credential.created_at(),
    })
}

//! `otpauth://` addresses.

use url::Url;

use crate::import::AuthenticatorRecord;

/// The authenticator of an address; `None` where it is no address of a time-based one.
pub(super) fn authenticator(text: &str) -> Option<AuthenticatorRecord> {
    let url = Url::parse(text).ok()?;
    if url.scheme() != "otpauth" || url.host_str() != Some("totp") {
        return None;
    }
    let field =
        |name: &str| url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    let number = |name: &str, otherwise: u8| field(name).map_or(Some(otherwise), |text| text.parse().ok());
    Some(AuthenticatorRecord {
        secret: field("secret")?.into(),
        proven: true,
        algorithm: field("algorithm").unwrap_or_else(|| "SHA1".to_owned()),
        digits: number("digits", 6)?,
        period: number("period", 30)?,
        name: None,
        created_at: None,
    })
}

//! The authenticators of a record.

use data_encoding::BASE32_NOPAD;
use secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::{AuthenticatorRecord, Refusal, check::Rules};
use crate::domain::{
    authenticator::{AuthenticatorName, MAX_AUTHENTICATORS},
    imported::ImportedAuthenticator,
    totp::{Parameters, TotpAlgorithm, TotpSecret},
};

/// Checks all, and takes those that are proven.
pub(super) fn authenticators(
    records: &[AuthenticatorRecord],
    rules: &Rules<'_>,
) -> Result<Vec<ImportedAuthenticator>, Refusal> {
    let proven = records.iter().filter(|record| record.proven);
    let taken = proven.map(|record| authenticator(record, rules)).collect::<Result<Vec<_>, _>>()?;
    if taken.len() > MAX_AUTHENTICATORS { Err(Refusal::TooManyAuthenticators) } else { Ok(taken) }
}

fn authenticator(record: &AuthenticatorRecord, rules: &Rules<'_>) -> Result<ImportedAuthenticator, Refusal> {
    let secret = secret_of(record.secret.expose_secret()).ok_or(Refusal::Secret)?;
    let algorithm = TotpAlgorithm::parse(&record.algorithm);
    let parameters = algorithm.and_then(|one| Parameters::new(one, record.digits, record.period));
    let name = record.name.as_deref().map(AuthenticatorName::parse).transpose();
    let created_at = rules.past(record.created_at, "authenticators.created_at")?;
    Ok(ImportedAuthenticator {
        name: name.map_err(|_| Refusal::AuthenticatorName)?.unwrap_or_default(),
        secret,
        parameters: parameters.ok_or(Refusal::Parameters)?,
        created_at: created_at.unwrap_or(rules.now),
    })
}

/// Base 32 as it is written everywhere: in any case, with or without padding and spaces.
fn secret_of(text: &str) -> Option<TotpSecret> {
    let bare = text.trim_end_matches('=').chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase());
    let bare: Zeroizing<String> = Zeroizing::new(bare.collect());
    let bytes = Zeroizing::new(BASE32_NOPAD.decode(bare.as_bytes()).ok()?);
    TotpSecret::from_bytes(&bytes)
}

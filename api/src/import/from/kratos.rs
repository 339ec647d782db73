//! Ory Kratos: identities as its admin API lists them with `include_credential`, or as they were imported.
//!
//! `hash/hash_comparator.go` says how hashes are written, `selfservice/strategy/totp` what `totp_url` is. Lookup
//! secrets have eight letters and digits, which are fewer than 64 bits.

use jiff::Timestamp;
use serde::Deserialize;

use super::{ConvertError, Converted, Draft, Source, uri};
use crate::import::PasswordRecord;

/// One identity, all of them, or a page of the command line's list.
#[derive(Deserialize)]
#[serde(untagged)]
enum Export {
    All(Vec<Identity>),
    Page { identities: Vec<Identity> },
    One(Box<Identity>),
}

#[derive(Deserialize)]
struct Identity {
    traits: Traits,
    #[serde(default)]
    credentials: Credentials,
    #[serde(default)]
    verifiable_addresses: Vec<Address>,
    created_at: Option<Timestamp>,
    #[serde(default)]
    state: Option<String>,
}

#[derive(Deserialize)]
struct Traits {
    email: Option<String>,
    name: Option<Name>,
}

/// Traits are the operator's own: a name is mostly one of these.
#[derive(Deserialize)]
#[serde(untagged)]
enum Name {
    Parts { first: Option<String>, last: Option<String> },
    Other(serde::de::IgnoredAny),
}

#[derive(Deserialize, Default)]
struct Credentials {
    password: Option<Credential<Password>>,
    totp: Option<Credential<Totp>>,
    lookup_secret: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Credential<Config> {
    config: Option<Config>,
    created_at: Option<Timestamp>,
    updated_at: Option<Timestamp>,
}

#[derive(Deserialize)]
struct Password {
    hashed_password: Option<String>,
}

#[derive(Deserialize)]
struct Totp {
    totp_url: Option<String>,
}

#[derive(Deserialize)]
struct Address {
    value: String,
    verified: bool,
}

pub(super) fn convert(text: &str) -> Result<Converted, ConvertError> {
    let export: Export = serde_json::from_str(text)
        .map_err(|error| ConvertError::NotUnderstood(Source::Kratos, error.line()))?;
    let identities = match export {
        Export::All(all) | Export::Page { identities: all } => all,
        Export::One(one) => vec![*one],
    };
    let mut converted = Converted::default();
    for (index, identity) in identities.iter().enumerate() {
        let place = format!("identity {}", index + 1);
        match &identity.traits.email {
            Some(_) if identity.state.as_deref() == Some("inactive") => {
                converted.notes.push(format!("{place}: left out, it is inactive"));
            }
            Some(email) => {
                let draft = Draft::new(place, &mut converted.notes, email, is_verified(identity, email));
                converted.records.push(record(draft, identity));
            }
            None => converted.notes.push(format!("{place}: left out, it has no trait email")),
        }
    }
    Ok(converted)
}

fn is_verified(identity: &Identity, email: &str) -> bool {
    let same = |address: &&Address| address.value.eq_ignore_ascii_case(email);
    identity.verifiable_addresses.iter().find(same).is_some_and(|address| address.verified)
}

fn record(mut draft: Draft<'_>, identity: &Identity) -> crate::import::Record {
    if let Some(Name::Parts { first, last }) = &identity.traits.name {
        draft.names(first.as_deref(), last.as_deref());
    }
    draft.record.created_at = identity.created_at;
    let Credentials { password, totp, lookup_secret } = &identity.credentials;
    if let Some(credential) = password {
        let hash = credential.config.as_ref().and_then(|config| config.hashed_password.as_deref());
        draft.record.password = hash.map(|hash| PasswordRecord {
            hash: phc(hash).into(),
            changed_at: credential.updated_at.or(credential.created_at),
        });
    }
    if let Some(url) = totp.as_ref().and_then(|one| one.config.as_ref()?.totp_url.as_deref()) {
        let created_at = totp.as_ref().and_then(|one| one.created_at);
        match uri::authenticator(url) {
            Some(found) => draft.authenticator(crate::import::AuthenticatorRecord { created_at, ..found }),
            None => draft.note("an authenticator was left out whose address is not understood"),
        }
    }
    if lookup_secret.is_some() {
        draft.note("lookup secrets were left out: they have fewer than 64 bits");
    }
    draft.record
}

/// Kratos writes scrypt's cost itself where PHC strings have its logarithm, and pads salt and hash.
fn phc(hash: &str) -> String {
    scrypt(hash).unwrap_or_else(|| hash.to_owned())
}

fn scrypt(hash: &str) -> Option<String> {
    let mut parts = hash.strip_prefix("$scrypt$ln=")?.split('$');
    let (parameters, salt, hash) = (parts.next()?, parts.next()?, parts.next()?);
    let (cost, others) = parameters.split_once(',')?;
    let cost: u64 = cost.parse().ok().filter(|cost: &u64| cost.is_power_of_two())?;
    let bare = |text: &str| text.trim_end_matches('=').to_owned();
    Some(format!("$scrypt$ln={},{others}${}${}", cost.ilog2(), bare(salt), bare(hash)))
}

//! Authelia: `authelia storage user totp export`, as YAML or as CSV, with the file of users where there is one.
//!
//! `internal/model/totp_configuration.go` and `internal/commands/storage_run.go` say what stands in them: the secret is
//! base 32, which the YAML has once more in base 64.

use std::collections::BTreeMap;

use data_encoding::BASE64;
use jiff::Timestamp;
use serde::Deserialize;

use super::{ConvertError, Converted, Draft, Source};
use crate::import::{AuthenticatorRecord, PasswordRecord, Record};

#[derive(Deserialize)]
struct Export {
    totp_configurations: Vec<Totp>,
}

#[derive(Deserialize)]
struct Totp {
    username: String,
    algorithm: String,
    digits: u8,
    period: u8,
    secret: String,
    created_at: Option<Timestamp>,
}

/// `users_database.yml`.
#[derive(Deserialize)]
struct Users {
    users: BTreeMap<String, User>,
}

#[derive(Deserialize)]
struct User {
    email: Option<String>,
    password: Option<String>,
    displayname: Option<String>,
    #[serde(default)]
    disabled: bool,
}

const NOT: ConvertError = ConvertError::NotUnderstood(Source::Authelia, 1);

pub(super) fn convert(text: &str, users: Option<&str>) -> Result<Converted, ConvertError> {
    let all = if text.trim_start().starts_with("totp_configurations") { yaml(text)? } else { csv(text)? };
    let users = users.map(|text| yaml_serde::from_str::<Users>(text).map_err(|_| NOT)).transpose()?;
    let mut converted = Converted::default();
    let mut left: BTreeMap<String, User> = users.map(|users| users.users).unwrap_or_default();
    for (index, totp) in all.into_iter().enumerate() {
        let place = format!("configuration {}", index + 1);
        let user = left.remove(&totp.username);
        add(&mut converted, place, &totp.username.clone(), user, Some(totp));
    }
    for (index, (name, user)) in left.into_iter().enumerate() {
        add(&mut converted, format!("user {} without configuration", index + 1), &name, Some(user), None);
    }
    Ok(converted)
}

fn yaml(text: &str) -> Result<Vec<Totp>, ConvertError> {
    let mut export: Export = yaml_serde::from_str(text).map_err(|_| NOT)?;
    for one in &mut export.totp_configurations {
        let base32 = BASE64.decode(one.secret.as_bytes()).map_err(|_| NOT)?;
        one.secret = String::from_utf8(base32).map_err(|_| NOT)?;
    }
    Ok(export.totp_configurations)
}

fn csv(text: &str) -> Result<Vec<Totp>, ConvertError> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let line =
        |error: &csv::Error| error.position().and_then(|at| usize::try_from(at.line()).ok()).unwrap_or(1);
    let rows = reader.deserialize::<Totp>();
    rows.map(|row| row.map_err(|error| ConvertError::NotUnderstood(Source::Authelia, line(&error)))).collect()
}

/// Authelia takes addresses from its directory as they are: their owners never proved them to it, the operator did.
fn add(converted: &mut Converted, place: String, name: &str, user: Option<User>, totp: Option<Totp>) {
    let address =
        user.as_ref().and_then(|user| user.email.as_deref()).or_else(|| name.contains('@').then_some(name));
    match address {
        _ if user.as_ref().is_some_and(|user| user.disabled) => {
            converted.notes.push(format!("{place}: left out, it is disabled"));
        }
        None => converted.notes.push(format!("{place}: left out, it has no address; see --users")),
        Some(address) => {
            let address = address.to_owned();
            let draft = Draft::new(place, &mut converted.notes, &address, true);
            converted.records.push(record(draft, user, totp));
        }
    }
}

fn record(mut draft: Draft<'_>, user: Option<User>, totp: Option<Totp>) -> Record {
    if let Some(user) = user {
        let shown = user.displayname.as_deref().unwrap_or_default();
        let (first, last) = shown.split_once(' ').unwrap_or((shown, ""));
        draft.names(Some(first), Some(last));
        let hash = user.password.filter(|hash| hash.starts_with('$'));
        draft.record.password = hash.map(|hash| PasswordRecord { hash: hash.into(), changed_at: None });
    }
    if let Some(totp) = totp {
        draft.authenticator(AuthenticatorRecord {
            secret: totp.secret.into(),
            proven: true,
            algorithm: totp.algorithm,
            digits: totp.digits,
            period: totp.period,
            name: None,
            created_at: totp.created_at,
        });
    }
    draft.record
}

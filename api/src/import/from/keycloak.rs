//! Keycloak: a realm export, or one of its files of users.
//!
//! `UserRepresentation` and `CredentialRepresentation` say what stands in it, the `credential/dto` classes what the
//! texts `credentialData` and `secretData` hold.

use jiff::Timestamp;
use serde::Deserialize;
use std::collections::BTreeMap;

use super::{
    ConvertError, Converted, Draft, Source,
    keycloak_credential::{Credential, otp, password},
};
use crate::import::Record;

#[derive(Deserialize)]
struct Export {
    #[serde(default)]
    users: Vec<User>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct User {
    email: Option<String>,
    #[serde(default)]
    email_verified: bool,
    #[serde(default = "on")]
    enabled: bool,
    first_name: Option<String>,
    last_name: Option<String>,
    created_timestamp: Option<i64>,
    service_account_client_id: Option<String>,
    #[serde(default)]
    attributes: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    credentials: Vec<Credential>,
}

const fn on() -> bool {
    true
}

pub(super) fn convert(text: &str) -> Result<Converted, ConvertError> {
    let export: Export = serde_json::from_str(text)
        .map_err(|error| ConvertError::NotUnderstood(Source::Keycloak, error.line()))?;
    let mut converted = Converted::default();
    for (index, user) in export.users.iter().enumerate() {
        let place = format!("user {}", index + 1);
        let left_out = if user.service_account_client_id.is_some() {
            Some("it is a service account")
        } else if user.enabled {
            None
        } else {
            Some("it is disabled")
        };
        match (left_out, user.email.as_deref()) {
            (Some(why), _) => converted.notes.push(format!("{place}: left out, {why}")),
            (None, None) => converted.notes.push(format!("{place}: left out, it has no address")),
            (None, Some(email)) => {
                let draft = Draft::new(place, &mut converted.notes, email, user.email_verified);
                converted.records.push(record(draft, user));
            }
        }
    }
    Ok(converted)
}

fn record(mut draft: Draft<'_>, user: &User) -> Record {
    draft.names(user.first_name.as_deref(), user.last_name.as_deref());
    draft.locale(user.attributes.get("locale").and_then(|all| all.first()).map(String::as_str));
    draft.record.created_at = user.created_timestamp.and_then(|at| Timestamp::from_millisecond(at).ok());
    for credential in &user.credentials {
        match credential.kind.as_str() {
            "password" => match password(credential) {
                Some(found) => draft.record.password = Some(found),
                None => draft.note("a password was left out whose hash is of another kind"),
            },
            "otp" => match otp(credential) {
                Some(found) => draft.authenticator(found),
                None => draft.note("an authenticator was left out that is not time-based or not understood"),
            },
            "recovery-authn-codes" => {
                draft.note("recovery codes were left out: they have fewer than 64 bits and no salt");
            }
            _ => draft.note("a credential of another kind was left out"),
        }
    }
    draft.record
}

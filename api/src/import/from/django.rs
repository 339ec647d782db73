//! Django with django-otp: `manage.py dumpdata auth.user otp_totp otp_static`, as JSON.
//!
//! `django_otp/plugins/otp_totp/models.py` says what a device is: its key stands in hexadecimal digits, its hash is
//! always SHA-1. Static tokens have forty random bits.

use std::collections::{BTreeMap, BTreeSet};

use data_encoding::{BASE32_NOPAD, HEXLOWER_PERMISSIVE};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::Value;

use super::{ConvertError, Converted, Draft, Source, django_hash::phc};
use crate::import::{AuthenticatorRecord, PasswordRecord, Record};

#[derive(Deserialize)]
struct Object {
    model: String,
    #[serde(default)]
    pk: Value,
    fields: Value,
}

#[derive(Deserialize)]
struct User {
    #[serde(default)]
    username: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    password: String,
    date_joined: Option<Timestamp>,
    #[serde(default = "on")]
    is_active: bool,
}

#[derive(Deserialize)]
struct Device {
    user: Value,
    name: Option<String>,
    confirmed: bool,
    key: String,
    step: u8,
    #[serde(default)]
    t0: i64,
    digits: u8,
    #[serde(default)]
    drift: i16,
    created_at: Option<Timestamp>,
}

const fn on() -> bool {
    true
}

/// What belongs to users, by their primary or natural key.
#[derive(Default)]
struct Factors {
    devices: BTreeMap<String, Vec<Device>>,
    statics: BTreeSet<String>,
}

pub(super) fn convert(text: &str) -> Result<Converted, ConvertError> {
    let not = |error: serde_json::Error| ConvertError::NotUnderstood(Source::DjangoOtp, error.line().max(1));
    let objects: Vec<Object> = serde_json::from_str(text).map_err(not)?;
    let (mut users, mut factors) = (Vec::new(), Factors::default());
    for Object { model, pk, fields } in objects {
        match model.as_str() {
            "otp_totp.totpdevice" => {
                let device: Device = serde_json::from_value(fields).map_err(not)?;
                factors.devices.entry(device.user.to_string()).or_default().push(device);
            }
            "otp_static.staticdevice" => {
                factors.statics.extend(fields.get("user").map(Value::to_string));
            }
            // A project's own model of users has another name and the same fields.
            _ if fields.get("password").is_some() && fields.get("email").is_some() => {
                users.push((pk, serde_json::from_value::<User>(fields).map_err(not)?));
            }
            _ => {}
        }
    }
    let mut converted = Converted::default();
    for (index, (pk, user)) in users.iter().enumerate() {
        let place = format!("user {}", index + 1);
        if !user.is_active || user.email.is_empty() {
            let why = if user.is_active { "it has no address" } else { "it is not active" };
            converted.notes.push(format!("{place}: left out, {why}"));
            continue;
        }
        // Django keeps no note of whether an address was proven: the operator has to know.
        let draft = Draft::new(place, &mut converted.notes, &user.email, true);
        let natural = Value::from(vec![user.username.as_str()]).to_string();
        converted.records.push(record(draft, user, &factors, [&pk.to_string(), &natural]));
    }
    Ok(converted)
}

fn record(mut draft: Draft<'_>, user: &User, factors: &Factors, keys: [&String; 2]) -> Record {
    draft.names(Some(&user.first_name), Some(&user.last_name));
    draft.record.created_at = user.date_joined;
    // A password that can't be used begins with an exclamation mark.
    match phc(&user.password) {
        Some(hash) => draft.record.password = Some(PasswordRecord { hash: hash.into(), changed_at: None }),
        None if user.password.starts_with('!') || user.password.is_empty() => {}
        None => draft.note("a password was left out whose hash is of another kind"),
    }
    for device in keys.into_iter().filter_map(|key| factors.devices.get(key)).flatten() {
        match authenticator(device) {
            Some(found) => draft.authenticator(found),
            None => draft.note("an authenticator was left out whose key, clock or start is not as others'"),
        }
    }
    if keys.into_iter().any(|key| factors.statics.contains(key)) {
        draft.note("static tokens were left out: they have fewer than 64 bits");
    }
    draft.record
}

/// A device that counts from 1970 by a clock that is right.
fn authenticator(device: &Device) -> Option<AuthenticatorRecord> {
    let key = HEXLOWER_PERMISSIVE.decode(device.key.as_bytes()).ok()?;
    let name = device.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
    (device.t0 == 0 && device.drift.abs() <= 1).then(|| AuthenticatorRecord {
        secret: BASE32_NOPAD.encode(&key).into(),
        proven: device.confirmed,
        algorithm: "SHA1".to_owned(),
        digits: device.digits,
        period: device.step,
        name: name.map(|name| name.chars().filter(|c| !c.is_control()).take(40).collect()),
        created_at: device.created_at,
    })
}

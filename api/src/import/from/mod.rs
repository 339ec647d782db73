//! Exports of other systems, turned into records.
//!
//! What an export has and a record can't carry is left out and said in a note, which names the account by its place in
//! the export and holds no secret.

mod authelia;
mod django;
mod django_hash;
mod keycloak;
mod keycloak_credential;
mod kratos;
mod uri;

use clap::ValueEnum;

use super::{AuthenticatorRecord, Record, record::VERSION};
use crate::domain::{
    locale::Locale,
    name::{FirstName, LastName},
};

/// A system whose exports can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Source {
    /// Keycloak: the JSON of a realm export with users
    Keycloak,
    /// Ory Kratos: the JSON of identities with credentials
    Kratos,
    /// Authelia: the CSV or YAML of `authelia storage user totp export`
    Authelia,
    /// Django with django-otp: the JSON of `manage.py dumpdata`
    DjangoOtp,
}

/// Why an export can't be read at all.
#[derive(Debug, thiserror::Error)]
pub enum ConvertError {
    /// It is not what its system writes.
    #[error("this is no export of {0:?}: line {1} is not understood")]
    NotUnderstood(Source, usize),
    /// Passwords and addresses stand in another file.
    #[error("--users goes with --from authelia only")]
    Users,
}

/// What an export becomes.
#[derive(Debug, Default)]
pub struct Converted {
    /// An account each.
    pub records: Vec<Record>,
    /// What was left out.
    pub notes: Vec<String>,
}

/// Reads an export; `users` is Authelia's file of users.
///
/// # Errors
/// [`ConvertError`].
pub fn convert(source: Source, text: &str, users: Option<&str>) -> Result<Converted, ConvertError> {
    match (source, users) {
        (Source::Authelia, _) => authelia::convert(text, users),
        (_, Some(_)) => Err(ConvertError::Users),
        (Source::Keycloak, None) => keycloak::convert(text),
        (Source::Kratos, None) => kratos::convert(text),
        (Source::DjangoOtp, None) => django::convert(text),
    }
}

/// An account of an export while it is put together.
struct Draft<'a> {
    /// Which one it is, for notes.
    place: String,
    notes: &'a mut Vec<String>,
    record: Record,
}

impl<'a> Draft<'a> {
    fn new(place: String, notes: &'a mut Vec<String>, email: &str, email_verified: bool) -> Self {
        let record = Record {
            version: VERSION,
            email: email.to_owned(),
            email_verified,
            first_name: None,
            last_name: None,
            locale: None,
            created_at: None,
            password: None,
            authenticators: Vec::new(),
            phone: None,
            recovery_codes: None,
        };
        Self { place, notes, record }
    }

    /// Says what was left out.
    fn note(&mut self, what: &str) {
        self.notes.push(format!("{}: {what}", self.place));
    }

    /// Takes names that people here may have; others are left for their owners to enter.
    fn names(&mut self, first: Option<&str>, last: Option<&str>) {
        let given = |name: &&str| !name.is_empty();
        let (first, last) = (first.map(str::trim).filter(given), last.map(str::trim).filter(given));
        self.record.first_name = first.filter(|name| FirstName::parse(name).is_ok()).map(ToOwned::to_owned);
        self.record.last_name = last.filter(|name| LastName::parse(name).is_ok()).map(ToOwned::to_owned);
        if self.record.first_name.is_none() && first.is_some()
            || self.record.last_name.is_none() && last.is_some()
        {
            self.note("a name was left out that is not one here");
        }
    }

    /// Takes a language that is spoken here.
    fn locale(&mut self, tag: Option<&str>) {
        self.record.locale = tag.filter(|tag| Locale::parse(tag).is_ok()).map(ToOwned::to_owned);
    }

    fn authenticator(&mut self, authenticator: AuthenticatorRecord) {
        self.record.authenticators.push(authenticator);
    }
}

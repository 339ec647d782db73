//! A record is checked into an account, or refused.

use jiff::Timestamp;
use secrecy::ExposeSecret;

use super::{
    Record, Refusal,
    authenticator::authenticators,
    record::{CodesRecord, PasswordRecord, PhoneRecord, VERSION},
};
use crate::{
    domain::{
        email::Email,
        emergency_code::CodeForm,
        imported::{ImportedAccount, ImportedCodes, Proofs},
        locale::Locale,
        name::{FirstName, LastName},
        phone::{AllowedCountries, PhoneNumber},
    },
    hashing::ImportedHash,
};

/// Recovery codes of an account, at most: each costs a hash where one is entered.
const MAX_CODES: usize = 16;

/// What checking all recovery codes of an account may cost, in hashes of ours: about a second.
const CODES_COST: usize = 64;

/// What a record is checked against beside the format.
#[derive(Debug)]
pub struct Rules<'a> {
    /// Countries whose numbers can be texted.
    pub countries: &'a AllowedCountries,
    /// The time of the import.
    pub now: Timestamp,
}

impl Rules<'_> {
    /// A time that was noted, or else the import's own.
    ///
    /// # Errors
    /// Where it has not come.
    pub(super) fn past(
        &self,
        noted: Option<Timestamp>,
        field: &'static str,
    ) -> Result<Option<Timestamp>, Refusal> {
        if noted.is_some_and(|noted| noted > self.now) { Err(Refusal::Future(field)) } else { Ok(noted) }
    }
}

/// Checks a record. All of it is checked, also what is not taken because the address was never proven.
///
/// # Errors
/// The first reason to refuse it.
pub fn check(record: &Record, rules: &Rules<'_>) -> Result<ImportedAccount, Refusal> {
    if record.version != VERSION {
        return Err(Refusal::Version);
    }
    let created_at = rules.past(record.created_at, "created_at")?.unwrap_or(rules.now);
    let authenticators = authenticators(&record.authenticators, rules)?;
    let codes = record.recovery_codes.as_ref().map(codes).transpose()?;
    if codes.is_some() && authenticators.is_empty() {
        return Err(Refusal::CodesAlone);
    }
    let proofs = Proofs {
        password: record.password.as_ref().map(|one| password(one, created_at, rules)).transpose()?,
        phone: phone(record.phone.as_ref(), rules)?,
        authenticators,
        codes,
    };
    Ok(ImportedAccount {
        email: Email::parse(&record.email).map_err(|_| Refusal::Email)?,
        first_name: name(record.first_name.as_deref(), FirstName::parse, FirstName::from_stored)?,
        last_name: name(record.last_name.as_deref(), LastName::parse, LastName::from_stored)?,
        locale: record
            .locale
            .as_deref()
            .map_or(Ok(Locale::default()), Locale::parse)
            .map_err(|_| Refusal::Locale)?,
        created_at,
        // Whoever made the account elsewhere may not be who reads that mailbox: none of it is theirs.
        proofs: if record.email_verified { proofs } else { Proofs::default() },
    })
}

fn name<Name>(
    text: Option<&str>,
    parse: fn(&str) -> Result<Name, crate::domain::name::NameError>,
    none: fn(&str) -> Result<Name, crate::domain::name::NameError>,
) -> Result<Name, Refusal> {
    Ok(text.map_or_else(|| none(""), parse)?)
}

fn password(
    record: &PasswordRecord,
    created_at: Timestamp,
    rules: &Rules<'_>,
) -> Result<(ImportedHash, Timestamp), Refusal> {
    let hash = ImportedHash::parse(record.hash.expose_secret());
    let hash = hash.map_err(|unfit| Refusal::Hash("password.hash", unfit))?;
    let changed_at = rules.past(record.changed_at, "password.changed_at")?;
    Ok((hash, changed_at.unwrap_or(created_at)))
}

fn phone(
    record: Option<&PhoneRecord>,
    rules: &Rules<'_>,
) -> Result<Option<(PhoneNumber, Timestamp)>, Refusal> {
    let Some(record) = record.filter(|record| record.verified) else { return Ok(None) };
    let number = PhoneNumber::parse(&record.number, rules.countries)?;
    let verified_at = rules.past(record.verified_at, "phone.verified_at")?;
    Ok(Some((number, verified_at.unwrap_or(rules.now))))
}

fn codes(record: &CodesRecord) -> Result<ImportedCodes, Refusal> {
    let form = CodeForm::new(&record.alphabet, record.length)?;
    let texts: Vec<&str> = record.hashes.iter().map(ExposeSecret::expose_secret).collect();
    let mut different = texts.clone();
    different.sort_unstable();
    different.dedup();
    if !(1..=MAX_CODES).contains(&texts.len()) || different.len() != texts.len() {
        return Err(Refusal::CodeHashes);
    }
    let hash =
        |text: &&str| ImportedHash::parse(text).map_err(|unfit| Refusal::Hash("recovery_codes", unfit));
    let hashes = texts.iter().map(hash).collect::<Result<Vec<_>, _>>()?;
    let cost: usize = hashes.iter().map(ImportedHash::cost).sum();
    if cost > CODES_COST { Err(Refusal::CostlyCodes) } else { Ok(ImportedCodes { form, hashes }) }
}

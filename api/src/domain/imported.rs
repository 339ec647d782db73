//! An account that comes from another system, with everything that was checked before it is stored.

use jiff::Timestamp;

use super::{
    authenticator::AuthenticatorName,
    email::Email,
    emergency_code::CodeForm,
    locale::Locale,
    name::{FirstName, LastName},
    phone::PhoneNumber,
    totp::{Parameters, TotpSecret},
};
use crate::hashing::ImportedHash;

/// An account that comes from another system.
#[derive(Debug)]
pub struct ImportedAccount {
    /// The address.
    pub email: Email,
    /// The given name, empty where the other system had none that fits.
    pub first_name: FirstName,
    /// The family name, likewise.
    pub last_name: LastName,
    /// The language of its mails.
    pub locale: Locale,
    /// When the other system made it.
    pub created_at: Timestamp,
    /// What proves who its owner is; nothing where the address was never proven to be theirs.
    pub proofs: Proofs,
}

/// What proves who an imported account's owner is.
#[derive(Debug, Default)]
pub struct Proofs {
    /// The password and when it was set. Without one the account waits for a mailed link.
    pub password: Option<(ImportedHash, Timestamp)>,
    /// Authenticators that were proven to the other system: with any two-step verification is on.
    pub authenticators: Vec<ImportedAuthenticator>,
    /// A number that was proven, and when.
    pub phone: Option<(PhoneNumber, Timestamp)>,
    /// Recovery codes.
    pub codes: Option<ImportedCodes>,
}

/// An authenticator that was proven to another system.
#[derive(Debug)]
pub struct ImportedAuthenticator {
    /// What the person calls it.
    pub name: AuthenticatorName,
    /// The secret.
    pub secret: TotpSecret,
    /// How it computes its codes.
    pub parameters: Parameters,
    /// When it was proven.
    pub created_at: Timestamp,
}

/// Recovery codes that another system issued, each of which is good once, and the first for all.
#[derive(Debug)]
pub struct ImportedCodes {
    /// How they look.
    pub form: CodeForm,
    /// Their hashes.
    pub hashes: Vec<ImportedHash>,
}

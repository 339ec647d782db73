//! Accounts of other systems, read out of files: docs/import.md describes the format and what becomes of it.
//!
//! A line is read into a [`Record`], which says exactly what the format says, and checked into an
//! [`ImportedAccount`](crate::domain::imported::ImportedAccount), or refused with a [`Refusal`] that holds no secret.
//! [`from`] turns the exports of other systems into records. Pure: [`crate::app::Importer`] stores them.

mod authenticator;
mod check;
pub mod from;
mod lines;
mod record;
mod refusal;
#[cfg(test)]
mod tests;

pub use check::{Rules, check};
pub use lines::{Line, Lines};
pub use record::{AuthenticatorRecord, CodesRecord, PasswordRecord, PhoneRecord, Record};
pub use refusal::Refusal;

//! A sign-up: not an account until its own mailed code is entered.

use jiff::{SignedDuration, Timestamp};

use super::{
    account::PasswordState,
    email::Email,
    ids::AccountId,
    locale::Locale,
    name::{FirstName, LastName},
};
use crate::hashing::SecretHash;

/// Life of a sign-up and of its mailed code.
pub const SIGN_UP_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Wrong tries that kill a mailed code (NIST SP 800-63B-4 section 4.2.1.2 asks for a limit).
pub const CODE_TRIES: u32 = 5;

/// What a person entered to sign up.
#[derive(Debug, Clone)]
pub struct SignUp {
    /// The id that the account would get.
    pub account: AccountId,
    /// The address, not proven yet.
    pub email: Email,
    /// The given name.
    pub first_name: FirstName,
    /// The family name.
    pub last_name: LastName,
    /// The language of its mails.
    pub locale: Locale,
    /// The password's hash.
    pub password: SecretHash,
    /// What the password is good for.
    pub password_state: PasswordState,
}

/// A sign-up that waits for its code.
#[derive(Debug, Clone)]
pub struct PendingSignUp {
    /// What was entered.
    pub sign_up: SignUp,
    /// Keyed digest of the mailed code; `None` where the address had an account, so that none matches.
    pub code_digest: Option<Vec<u8>>,
    /// Wrong tries so far.
    pub wrong_codes: u32,
    /// When it dies.
    pub expires_at: Timestamp,
}

/// What became of a mailed code.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailedCode {
    /// Right.
    Right,
    /// Wrong; the failure must be saved.
    Wrong {
        /// Tries that are left.
        left: u32,
    },
    /// Worn out by wrong tries: dead for the rest of its life.
    WornOut,
    /// The sign-up has died of age.
    Expired,
}

impl PendingSignUp {
    /// Judges a code by its keyed digest under every key version.
    pub fn judge(&self, digests: &[Vec<u8>], now: Timestamp) -> MailedCode {
        if now >= self.expires_at {
            return MailedCode::Expired;
        }
        if self.wrong_codes >= CODE_TRIES {
            return MailedCode::WornOut;
        }
        let right = self.code_digest.as_ref().is_some_and(|stored| digests.contains(stored));
        if right { MailedCode::Right } else { MailedCode::Wrong { left: CODE_TRIES - self.wrong_codes - 1 } }
    }
}

#[cfg(test)]
mod tests;

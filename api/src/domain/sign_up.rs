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
mod tests {
    use super::*;

    fn pending(code_digest: Option<Vec<u8>>, wrong_codes: u32) -> PendingSignUp {
        PendingSignUp {
            sign_up: SignUp {
                account: uuid::Uuid::nil().into(),
                email: Email::parse("kari@example.test").unwrap(),
                first_name: FirstName::parse("Kari").unwrap(),
                last_name: LastName::parse("N").unwrap(),
                locale: Locale::En,
                password: SecretHash { phc: String::new(), pepper: 1 },
                password_state: PasswordState::Usable,
            },
            code_digest,
            wrong_codes,
            expires_at: Timestamp::UNIX_EPOCH + SIGN_UP_LIFE,
        }
    }

    #[test]
    fn only_its_own_code_is_right() {
        let pending = pending(Some(vec![1]), 0);
        assert_eq!(pending.judge(&[vec![1]], Timestamp::UNIX_EPOCH), MailedCode::Right);
        assert_eq!(pending.judge(&[vec![2]], Timestamp::UNIX_EPOCH), MailedCode::Wrong { left: 4 });
    }

    #[test]
    fn a_code_never_mailed_never_matches() {
        let judged = pending(None, 0).judge(&[vec![], vec![0]], Timestamp::UNIX_EPOCH);
        assert_eq!(judged, MailedCode::Wrong { left: 4 });
    }

    #[test]
    fn the_right_code_is_dead_after_five_wrong_ones_and_after_a_day() {
        let worn = pending(Some(vec![1]), 5);
        assert_eq!(worn.judge(&[vec![1]], Timestamp::UNIX_EPOCH), MailedCode::WornOut);
        let late = Timestamp::UNIX_EPOCH + SIGN_UP_LIFE;
        assert_eq!(pending(Some(vec![1]), 0).judge(&[vec![1]], late), MailedCode::Expired);
    }
}

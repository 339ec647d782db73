//! Passwords, as they are presented and as they may be chosen.

mod blocklist;
mod breached;
mod context;
mod strength;

use secrecy::{ExposeSecret, SecretString};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

pub use breached::Fingerprint;

use strength::Estimate;

/// The longest password, in bytes of UTF-8 after NFC: far above the 64 characters of SP 800-63B section
/// 3.1.1.2, and low enough that nobody makes hashing expensive.
pub const MAX_BYTES: usize = 1024;

/// The smallest minimum that an operator may set, in code points (SP 800-63B section 3.1.1.2, second factor
/// compulsory).
pub const LOWEST_MINIMUM: usize = 8;

/// The minimum of a password that can be an account's only factor, in code points (SP 800-63B section
/// 3.1.1.2).
pub const DEFAULT_MINIMUM: usize = 15;

/// NFC divides the length of a text by less than this (UAX #15; Hangul by 3); longer texts are refused before
/// any work is done on them.
const NFC_SHRINK: usize = 4;

/// NFC can at most multiply the length of a text by this (UAX #15, worst case of UTF-8).
const NFC_GROWTH: usize = 3;

/// A presented password in NFC: what is checked against a stored hash. Whole, untrimmed, in its own case.
#[derive(Debug, Clone)]
pub struct Password(SecretString);

/// A chosen password that keeps the rules that cost nothing to check: long enough, not common, not made of the
/// account's words. How hard it is to guess, and whether a breach made it known, is for [`Candidate::judge`] to say.
#[derive(Debug, Clone)]
pub struct Candidate {
    password: Password,
    words: Vec<String>,
}

/// A password that its owner may choose.
#[derive(Debug, Clone)]
pub struct NewPassword(Password);

/// What a chosen password is measured by.
#[derive(Debug, Clone)]
pub struct PasswordPolicy {
    /// The fewest code points; below [`LOWEST_MINIMUM`] that holds.
    pub minimum: usize,
    /// What an attacker tries first for this account: the product's name, the e-mail address, the person's
    /// names.
    pub context: Vec<String>,
}

/// Why a password is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Nothing was entered.
    #[error("Enter a valid password")]
    Empty,
    /// Fewer code points than the minimum.
    #[error("Use at least {minimum} characters")]
    TooShort {
        /// The minimum that holds for this account, in code points.
        minimum: usize,
    },
    /// More than 1,024 bytes.
    #[error("Use at most {MAX_BYTES} bytes")]
    TooLong,
    /// On the list of common passwords.
    #[error("This password is easy to guess: it is on the list of common passwords. Choose another one")]
    Common,
    /// In a set of breached passwords, the program's or the operator's.
    #[error(
        "This password is easy to guess: it is known from a breach at another service. Choose another one"
    )]
    Breached,
    /// Made of the words of the account.
    #[error(
        "This password is easy to guess: it is made of your name, your address or our name. Choose another one"
    )]
    AccountWords,
    /// Found within the guesses that sign-in allows.
    #[error("This password is easy to guess: it takes less than a hundred tries. Add a few more words")]
    Guessable,
}

impl Password {
    /// Reads a presented password and brings it to NFC, so that every keyboard enters the same one (SP
    /// 800-63B section 3.1.1.2).
    ///
    /// # Errors
    /// [`PasswordError::Empty`] or [`PasswordError::TooLong`]. Short ones pass: they were accepted once.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "the presented text is erased here, not kept by the caller"
    )]
    pub fn parse(text: SecretString) -> Result<Self, PasswordError> {
        let text = text.expose_secret();
        if text.len() > MAX_BYTES * NFC_SHRINK {
            return Err(PasswordError::TooLong);
        }
        // Room for the longest outcome: growing would leave a copy behind that nobody erases.
        let mut composed = Zeroizing::new(String::with_capacity(text.len() * NFC_GROWTH));
        composed.extend(text.nfc());
        match composed.len() {
            0 => Err(PasswordError::Empty),
            1..=MAX_BYTES => Ok(Self(SecretString::from(composed.as_str()))),
            _ => Err(PasswordError::TooLong),
        }
    }

    /// The password itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }

    /// Whether it is on the list of common passwords or in the set of breached ones that the program brings along; both
    /// may have grown since it was chosen.
    #[must_use]
    pub fn is_known_to_others(&self) -> bool {
        let folded = Zeroizing::new(self.expose().to_lowercase());
        blocklist::contains(&folded) || breached::contains(&folded)
    }

    /// What sets of breached passwords would name it by.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.expose())
    }

    /// The password, to be handed to the hasher.
    #[must_use]
    pub fn into_secret(self) -> SecretString {
        self.0
    }
}

impl Candidate {
    /// Reads a chosen password. It is counted in code points after NFC and compared whole with the blocklist
    /// and the context; there are no rules about its composition.
    ///
    /// # Errors
    /// The first rule broken: empty, too long, too short, on the blocklist or made of the context.
    pub fn parse(text: SecretString, policy: &PasswordPolicy) -> Result<Self, PasswordError> {
        let password = Password::parse(text)?;
        let minimum = policy.minimum.max(LOWEST_MINIMUM);
        if password.expose().chars().count() < minimum {
            return Err(PasswordError::TooShort { minimum });
        }
        let folded = Zeroizing::new(password.expose().to_lowercase());
        let words = context::words_of(&policy.context);
        if blocklist::contains(&folded) {
            return Err(PasswordError::Common);
        }
        if context::explains(&folded, &words) {
            return Err(PasswordError::AccountWords);
        }
        Ok(Self { password, words })
    }

    /// Estimates how hard it is to guess, and takes it unless that is less than sign-in lets a stranger try, or it is known
    /// from a breach: by the set that the program brings along, or by the operator's, which `is_breached` asks. This takes
    /// up to 70 ms of a core: not for a thread that others wait for.
    ///
    /// # Errors
    /// [`PasswordError::Guessable`] or [`PasswordError::Breached`].
    pub fn judge(self, is_breached: impl FnOnce(&Fingerprint) -> bool) -> Result<NewPassword, PasswordError> {
        let Self { password, words } = self;
        if Estimate::of(password.expose(), &words).is_guessable() {
            return Err(PasswordError::Guessable);
        }
        let folded = Zeroizing::new(password.expose().to_lowercase());
        if breached::contains(&folded) || is_breached(&password.fingerprint()) {
            return Err(PasswordError::Breached);
        }
        Ok(NewPassword(password))
    }
}

impl NewPassword {
    /// The password itself.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.0.expose()
    }

    /// The password, to be handed to the hasher.
    #[must_use]
    pub fn into_secret(self) -> SecretString {
        self.0.into_secret()
    }
}

impl Default for PasswordPolicy {
    fn default() -> Self {
        Self { minimum: DEFAULT_MINIMUM, context: Vec::new() }
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod verdicts;

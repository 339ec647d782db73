//! A proven authenticator app.

use jiff::{SignedDuration, Timestamp};
use unicode_properties::{GeneralCategoryGroup, UnicodeGeneralCategory};

use super::{
    authenticator_code::AuthenticatorCode,
    ids::AuthenticatorId,
    totp::{Parameters, TimeStep, TotpSecret},
};

/// Authenticators an account may have.
pub const MAX_AUTHENTICATORS: usize = 5;

/// How long an authenticator that was added under a weaker step-up may not change factors.
pub const PROBATION: SignedDuration = SignedDuration::from_hours(24);

/// An authenticator app that has proven its secret.
#[derive(Debug, Clone)]
pub struct Authenticator {
    /// Its id.
    pub id: AuthenticatorId,
    /// What the person calls it.
    pub name: AuthenticatorName,
    /// The shared secret.
    pub secret: TotpSecret,
    /// How it computes its codes.
    pub parameters: Parameters,
    /// The last accepted time step: it and every earlier one are refused.
    pub last_step: TimeStep,
    /// Whether the step-up it was added under was itself strong.
    pub added_strongly: bool,
    /// When it was proven.
    pub created_at: Timestamp,
    /// When it last proved who the person is.
    pub last_used_at: Timestamp,
}

impl Authenticator {
    /// Whether its code may change factors: not within a day of having been added by SMS.
    #[must_use]
    pub fn is_strong(&self, now: Timestamp) -> bool {
        self.added_strongly || now.duration_since(self.created_at) >= PROBATION
    }
}

/// The authenticator and time step that a code belongs to, among those not used yet.
#[must_use]
pub fn matching<'a>(
    authenticators: &'a [Authenticator],
    code: &AuthenticatorCode,
    now: Timestamp,
) -> Option<(&'a Authenticator, TimeStep)> {
    authenticators.iter().filter(|one| code.has(one.parameters.digits())).find_map(|one| {
        one.secret.matching_step(one.parameters, code, now, Some(one.last_step)).map(|step| (one, step))
    })
}

/// Whether any of the authenticators shows codes of the length of this one: any other is no code of theirs, and is
/// refused before it counts as a guess.
#[must_use]
pub fn could_show(authenticators: &[Authenticator], code: &AuthenticatorCode) -> bool {
    authenticators.iter().any(|one| code.has(one.parameters.digits()))
}

/// What a person calls an authenticator: 1 to 40 characters, something to see among them, no control characters and
/// none that turn the direction of what stands around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthenticatorName(String);

/// A name that can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Enter a name of 1 to 40 characters")]
pub struct InvalidAuthenticatorName;

impl AuthenticatorName {
    /// Parses a name; space around it is dropped.
    ///
    /// # Errors
    /// [`InvalidAuthenticatorName`] where nothing to see is left, it is longer, or holds such characters.
    pub fn parse(text: &str) -> Result<Self, InvalidAuthenticatorName> {
        let text = text.trim();
        let fits = (1..=40).contains(&text.chars().count()) && text.chars().any(is_seen);
        let is_plain = !text.chars().any(|c| c.is_control() || turns_direction(c));
        (fits && is_plain).then(|| Self(text.to_owned())).ok_or(InvalidAuthenticatorName)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a character stands for something of its own: marks, spaces and formats do not.
fn is_seen(c: char) -> bool {
    use GeneralCategoryGroup::{Letter, Number, Punctuation, Symbol};
    matches!(c.general_category_group(), Letter | Number | Punctuation | Symbol)
}

/// The embeddings, overrides and isolates of UAX #9.
const fn turns_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl Default for AuthenticatorName {
    fn default() -> Self {
        Self("Authenticator app".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn an_accepted_name_reads_back_as_itself(text in "\\PC{0,45}|\\s{0,3}.{0,45}\\s{0,3}") {
            let Ok(name) = AuthenticatorName::parse(&text) else { return Ok(()) };
            prop_assert!((1..=40).contains(&name.as_str().chars().count()));
            prop_assert!(!name.as_str().contains(char::is_control));
            prop_assert_eq!(AuthenticatorName::parse(name.as_str()), Ok(name));
        }

        #[test]
        fn a_name_that_shows_nothing_or_turns_around_what_follows_is_none(
            unseen in "[\u{200b}\u{200d}\u{feff}\u{2060}\u{301}\u{e000} ]{1,9}",
            turn in "[\u{202a}-\u{202e}\u{2066}-\u{2069}]",
        ) {
            for text in [unseen, turn.clone(), format!("My {turn}phone")] {
                prop_assert_eq!(AuthenticatorName::parse(&text), Err(InvalidAuthenticatorName));
            }
            for text in ["आईफ़ोन", "👩‍💻 phone", "گوشی‌ام", "-"] {
                prop_assert!(AuthenticatorName::parse(text).is_ok());
            }
        }

        #[test]
        fn a_long_empty_or_unprintable_name_is_none(
            long in "[a-zæ]{41,60}", blank in "[ \u{a0}\t\n]{0,5}", c in "[\u{0}-\u{1f}\u{7f}-\u{9f}]"
        ) {
            for text in [long, blank, format!("My{c}phone")] {
                prop_assert_eq!(AuthenticatorName::parse(&text), Err(InvalidAuthenticatorName));
            }
        }
    }
}

//! What is said to a person outside the page: rendered when the change commits, sent by the outbox.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{
    ids::{AccountId, MessageId},
    locale::Locale,
};

/// The first wait after a failed try.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(2);

/// The longest.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(15);

/// How long a message waits after `failed` tries: two seconds, doubling to a quarter of an hour, of which `chance`
/// takes away up to a half, so that what failed together is not tried again together.
#[must_use]
pub fn wait_after(failed: u16, chance: u8) -> SignedDuration {
    let whole = FIRST_WAIT.checked_mul(1 << failed.min(9)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
    let half = whole / 2;
    half + half * i32::from(chance) / i32::from(u8::MAX)
}

/// How a message travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A text message.
    Sms,
    /// A mail.
    Email,
}

/// How far a message has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// It waits to be handed over.
    Queued,
    /// It was handed over.
    Sent,
    /// It could not be delivered.
    Failed,
}

/// What a message carries. Sealed while it waits.
#[derive(Clone, Serialize, Deserialize)]
pub struct Letter {
    /// Mail address or E.164 number.
    pub to: String,
    /// The subject; mails only.
    pub subject: Option<String>,
    /// The text.
    pub text: String,
    /// Its language.
    pub locale: Locale,
}

/// A message to be written to the outbox in the transaction of the change it tells of.
pub struct Message {
    /// Its id.
    pub id: MessageId,
    /// The account it is about (for a sign-up, the id the account would get).
    pub account: AccountId,
    /// How it travels.
    pub channel: Channel,
    /// What it carries.
    pub letter: Letter,
    /// Whether it tells a number that it is no longer on file: erased as soon as it was handed over.
    pub farewell: bool,
    /// When it was written.
    pub created_at: Timestamp,
    /// When it is no longer worth sending, such as a code past its life.
    pub expires_at: Timestamp,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_double_to_a_quarter_of_an_hour_and_chance_takes_half_at_most() {
        for (failed, seconds) in [(0, 2), (1, 4), (2, 8), (8, 512), (9, 900), (1000, 900)] {
            let whole = SignedDuration::from_secs(seconds);
            assert_eq!(wait_after(failed, u8::MAX), whole);
            assert_eq!(wait_after(failed, 0), whole / 2);
        }
    }
}

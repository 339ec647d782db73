//! The check-up: some weeks after two-step verification was turned on, its person is asked once whether authenticator and
//! emergency code are still at hand, while there is time to put right what is not. It decides nothing about signing in.

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

/// How long after turning on: long enough to have changed the phone or lost the paper, soon enough to remember both.
const AFTER: SignedDuration = SignedDuration::from_hours(28 * 24);

/// How much later for whoever has no time now.
const LATER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// What the person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum CheckUpAnswer {
    /// Both are at hand; not asked again.
    AllFine,
    /// Asked again in a week.
    Later,
}

/// When whoever turned two-step verification on at `enabled_at` is asked.
#[must_use]
pub fn first(enabled_at: Timestamp) -> Timestamp {
    enabled_at.saturating_add(AFTER).unwrap_or(Timestamp::MAX)
}

impl CheckUpAnswer {
    /// When the person is asked again; `None` for never.
    #[must_use]
    pub fn again(self, now: Timestamp) -> Option<Timestamp> {
        match self {
            Self::AllFine => None,
            Self::Later => now.saturating_add(LATER).ok(),
        }
    }
}

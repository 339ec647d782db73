//! What the operator asks of accounts without two-step verification.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// How strongly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum PolicyMode {
    /// Everybody decides.
    #[default]
    Optional,
    /// The page recommends it; until the date, if any, it can be put off.
    Encouraged,
    /// A session is good for nothing else before it is on.
    Required,
}

/// The operator's policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Policy {
    /// How strongly.
    pub mode: PolicyMode,
    /// From when `encouraged` becomes `required`, by the server's clock.
    pub required_from: Option<Timestamp>,
}

impl Policy {
    /// How strongly at `now`: past its date, what was encouraged is required.
    #[must_use]
    pub fn mode_at(self, now: Timestamp) -> PolicyMode {
        if self.requires(now) { PolicyMode::Required } else { self.mode }
    }

    /// Whether two-step verification is compulsory at `now`.
    #[must_use]
    pub fn requires(self, now: Timestamp) -> bool {
        match self.mode {
            PolicyMode::Optional => false,
            PolicyMode::Encouraged => self.required_from.is_some_and(|from| now >= from),
            PolicyMode::Required => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;

    #[test]
    fn encouraged_becomes_required_on_its_date() {
        let from = Timestamp::UNIX_EPOCH;
        let policy = Policy { mode: PolicyMode::Encouraged, required_from: Some(from) };
        assert!(!policy.requires(from - SignedDuration::from_secs(1)));
        assert!(policy.requires(from));
        assert_eq!(policy.mode_at(from - SignedDuration::from_secs(1)), PolicyMode::Encouraged);
        assert_eq!(policy.mode_at(from), PolicyMode::Required);
        assert!(!Policy { required_from: None, ..policy }.requires(from));
    }
}

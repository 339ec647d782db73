//! What a presented refresh token may do (RFC 9700 section 4.14.2, with a short grace for lost answers).

use jiff::{SignedDuration, Timestamp};

use crate::equal::equal;

/// How long a replaced token is not yet taken for a stolen one: two tabs, or an answer that got lost.
pub const GRACE: SignedDuration = SignedDuration::from_secs(10);

/// How the live token came to replace the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RotatedBy {
    /// By a refresh: the one before gets the same successor again during the grace.
    Refresh,
    /// By a raise of the generation: the one before is refused at once.
    Raise,
}

/// The session's live token.
#[derive(Debug, Clone)]
pub struct LiveToken {
    /// Its number.
    pub rotation: i32,
    /// SHA-256 of its secret.
    pub digest: Vec<u8>,
    /// When it replaced the one before.
    pub since: Timestamp,
    /// How.
    pub rotated_by: RotatedBy,
}

/// The answer to a presented token.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefreshVerdict {
    /// It is the live one: replace it by its successor.
    Rotate,
    /// It was replaced a moment ago by a refresh: answer with the same successor.
    Repeat,
    /// It was replaced a moment ago by a raise: refuse, change nothing.
    Refuse,
    /// It was replaced before: somebody else has it, end the session.
    Reuse,
}

impl LiveToken {
    /// Judges the token numbered `rotation` with `digest`, whose successor has `successor_digest`.
    pub fn judge(
        &self,
        rotation: i32,
        digest: &[u8],
        successor_digest: &[u8],
        now: Timestamp,
    ) -> RefreshVerdict {
        let recent = now.duration_since(self.since) <= GRACE;
        if rotation == self.rotation && equal(digest, &self.digest) {
            RefreshVerdict::Rotate
        } else if rotation.saturating_add(1) == self.rotation && recent {
            match self.rotated_by {
                RotatedBy::Refresh if equal(successor_digest, &self.digest) => RefreshVerdict::Repeat,
                RotatedBy::Refresh => RefreshVerdict::Reuse,
                RotatedBy::Raise => RefreshVerdict::Refuse,
            }
        } else {
            RefreshVerdict::Reuse
        }
    }
}

#[cfg(test)]
mod tests;

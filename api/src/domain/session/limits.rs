//! How long sessions, their tokens and a fresh authentication last.

use std::ops::RangeInclusive;

use jiff::SignedDuration;

/// How recent an authentication must be to count as fresh (RFC 9470 `max_age`).
pub const FRESH_FOR: SignedDuration = SignedDuration::from_secs(300);

/// Life of an access token.
pub const ACCESS_TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(10);

/// Life of a session that an emergency code opened; it has no idle limit, so that whoever is looking for a
/// new phone is not thrown out.
pub const RECOVERY_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Minutes without a refresh that an operator may allow: longer than an access token lives, or a client that
/// refreshes when it must would come too late, and an hour at most (NIST SP 800-63B-4 section 2.2.3).
pub const IDLE_MINUTES: RangeInclusive<i64> = 15..=60;

/// Hours in all that an operator may allow (section 2.2.3: at most 24).
pub const ABSOLUTE_HOURS: RangeInclusive<i64> = 1..=24;

/// How long sessions live.
#[derive(Debug, Clone, Copy)]
pub struct SessionLimits {
    /// Without a refresh (NIST SP 800-63B-4 section 2.2.3: at most an hour).
    pub idle: SignedDuration,
    /// In all (section 2.2.3: at most 24 hours).
    pub absolute: SignedDuration,
}

impl Default for SessionLimits {
    fn default() -> Self {
        Self { idle: SignedDuration::from_mins(30), absolute: SignedDuration::from_hours(12) }
    }
}

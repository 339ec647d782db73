//! Guessing budgets: how many failures in a row, how long to wait, when to stop for good.
//!
//! Two numbers are kept for each budget, the failures in a row and the time of the last; everything else
//! follows from them. Five tries are free, then each costs a delay of 30 seconds doubling to an hour
//! (NIST SP 800-63B-4 section 3.2.2 allows 100 failures at most).

use jiff::{SignedDuration, Timestamp};

/// Tries before the first delay: enough for typing errors, one in 200,000 for a guesser of six digits.
pub const FREE_TRIES: u32 = 5;

const FIRST_DELAY: u64 = 30;
const LONGEST_DELAY: u64 = 3600;

/// What a count of failures belongs to; no budget touches another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Budget {
    /// The password at sign-in.
    Password,
    /// Authenticator and SMS together.
    SecondStep,
    /// The emergency code.
    EmergencyCode,
    /// The code of a recovery that support started: whoever guesses elsewhere can't close it, nor a guesser here
    /// another way.
    RecoveryCode,
    /// The unproven authenticator or number of one enrollment.
    Enrollment,
    /// The password, typed at a client that signed in fully before.
    Device,
}

impl Budget {
    /// Failures in a row after which nothing is accepted any more until the person recovers.
    #[must_use]
    pub const fn hard_stop(self) -> u32 {
        match self {
            Self::SecondStep | Self::Enrollment | Self::Device => 20,
            Self::Password | Self::EmergencyCode | Self::RecoveryCode => 100,
        }
    }

    /// The budget's name in the database.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Password => "password",
            Self::SecondStep => "second_step",
            Self::EmergencyCode => "emergency_code",
            Self::RecoveryCode => "recovery_code",
            Self::Enrollment => "enrollment",
            Self::Device => "device",
        }
    }
}

/// Failures in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Attempts {
    /// How many.
    pub failures: u32,
    /// When the last one was; `None` without any.
    pub last_failed_at: Option<Timestamp>,
}

/// Whether another try is looked at.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gate {
    /// Yes; `left` tries before the next delay.
    Open {
        /// At least 1.
        left: u32,
    },
    /// Not before `until`; right and wrong are alike.
    Wait {
        /// When the next try is looked at.
        until: Timestamp,
    },
    /// Not until the person recovers.
    Closed,
}

impl Attempts {
    /// Whether a try at `now` is looked at. A running delay is said before a hard stop.
    pub fn gate(self, budget: Budget, now: Timestamp) -> Gate {
        match self.blocked_until() {
            Some(until) if now < until => Gate::Wait { until },
            _ if self.failures >= budget.hard_stop() => Gate::Closed,
            _ => Gate::Open { left: FREE_TRIES.saturating_sub(self.failures).max(1) },
        }
    }

    /// The count after one more failure at `now`.
    #[must_use]
    pub fn failed(self, now: Timestamp) -> Self {
        Self { failures: self.failures.saturating_add(1), last_failed_at: Some(now) }
    }

    /// The end of the delay that the last failure began, which may be past.
    #[must_use]
    pub fn blocked_until(self) -> Option<Timestamp> {
        let doublings = self.failures.checked_sub(FREE_TRIES)?;
        let seconds = FIRST_DELAY.saturating_mul(1 << doublings.min(7)).min(LONGEST_DELAY);
        let delay = SignedDuration::from_secs(i64::try_from(seconds).unwrap_or(i64::MAX));
        self.last_failed_at?.saturating_add(delay).ok()
    }
}

/// Whole seconds from `now` until `until`, rounded up: true for whoever waits that long.
#[must_use]
pub fn seconds_until(until: Timestamp, now: Timestamp) -> u64 {
    let micros = until.duration_since(now).as_micros().max(0);
    u64::try_from(micros.unsigned_abs().div_ceil(1_000_000)).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;

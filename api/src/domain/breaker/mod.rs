//! When a gateway that fails is left alone: a circuit breaker.

use jiff::{SignedDuration, Timestamp};

/// Failures in a row that begin a rest.
pub const FAILURES: u32 = 3;

/// The first rest; each that follows without a success between is twice as long.
pub const FIRST_REST: SignedDuration = SignedDuration::from_secs(30);

/// The longest rest.
pub const LONGEST_REST: SignedDuration = SignedDuration::from_mins(10);

/// The standing of one gateway. After a rest it is tried again; one more failure and it rests twice as long.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Breaker {
    failures: u32,
    rests_until: Option<Timestamp>,
}

impl Breaker {
    /// The end of a running rest.
    #[must_use]
    pub fn rest(&self, now: Timestamp) -> Option<Timestamp> {
        self.rests_until.filter(|until| now < *until)
    }

    /// Notes a failure; the end of the rest that it begins, if it begins one. What fails while a rest already
    /// runs was sent before it began and counts no more.
    pub fn failed(&mut self, now: Timestamp) -> Option<Timestamp> {
        if self.rest(now).is_some() {
            return None;
        }
        self.failures = self.failures.saturating_add(1);
        let doublings = self.failures.checked_sub(FAILURES)?.min(16);
        let rest = FIRST_REST.checked_mul(1 << doublings).unwrap_or(LONGEST_REST).min(LONGEST_REST);
        self.rests_until = now.saturating_add(rest).ok();
        self.rests_until
    }

    /// Notes a success: everything before is forgiven.
    pub fn worked(&mut self) {
        *self = Self::default();
    }
}

#[cfg(test)]
mod tests;

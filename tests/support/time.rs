//! Time, which stands still until a story moves it.

use jiff::{SignedDuration, Timestamp};
use twostep::clock::ManualClock;

use super::TestApp;

/// When every story begins: a Monday morning, at the start of a TOTP step.
const START: i64 = 1_767_600_000;

/// The clock of a new installation.
pub(crate) fn start() -> ManualClock {
    ManualClock::at(Timestamp::from_second(START).expect("a time"))
}

impl TestApp {
    /// Some seconds later.
    pub(crate) fn seconds_later(&self, seconds: i64) {
        self.clock.advance(SignedDuration::from_secs(seconds));
    }

    /// Some minutes later.
    pub(crate) fn minutes_later(&self, minutes: i64) {
        self.seconds_later(60 * minutes);
    }

    /// Some hours later.
    pub(crate) fn hours_later(&self, hours: i64) {
        self.minutes_later(60 * hours);
    }
}

//! Time, which moves when a story says so.

use jiff::{SignedDuration, Timestamp};
use twostep::clock::{Clock, ManualClock};

use super::TestApp;

/// When every story begins: a Monday morning, at the start of a TOTP step.
const START: i64 = 1_767_600_000;

/// How far the clock runs on from one reading to the next, as a real one does: code that reads it twice and
/// takes both for the same moment fails here too.
const TICK: SignedDuration = SignedDuration::from_micros(1);

/// The clock of an installation: it moves by what the story says, and by a tick at each reading.
pub(crate) struct StoryClock(ManualClock);

impl StoryClock {
    /// The clock of a new installation.
    pub(crate) fn start() -> Self {
        Self(ManualClock::at(Timestamp::from_second(START).expect("a time")))
    }
}

impl Clock for StoryClock {
    fn now(&self) -> Timestamp {
        self.0.advance(TICK);
        self.0.now()
    }
}

impl TestApp {
    /// Some seconds later.
    pub(crate) fn seconds_later(&self, seconds: i64) {
        self.clock.0.advance(SignedDuration::from_secs(seconds));
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

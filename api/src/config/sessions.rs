//! How long sessions live, within what the standard allows, and how long a deletion can be taken back.

use std::ops::RangeInclusive;

use jiff::SignedDuration;

use super::reader::Reader;
use crate::domain::session::{ABSOLUTE_HOURS, IDLE_MINUTES, SessionLimits};

impl Reader<'_> {
    pub(super) fn session_limits(&mut self) -> SessionLimits {
        let default = SessionLimits::default();
        let idle = self.whole("TWOSTEP_SESSION_IDLE_MINUTES", "minutes", &IDLE_MINUTES);
        let absolute = self.whole("TWOSTEP_SESSION_HOURS", "hours", &ABSOLUTE_HOURS);
        SessionLimits {
            idle: idle.map_or(default.idle, SignedDuration::from_mins),
            absolute: absolute.map_or(default.absolute, SignedDuration::from_hours),
        }
    }

    /// A month at most: deletion is asked for to be done.
    pub(super) fn deletion_grace_days(&mut self) -> u8 {
        let days = self.whole("TWOSTEP_DELETION_GRACE_DAYS", "days", &(0..=30));
        days.and_then(|days| u8::try_from(days).ok()).unwrap_or_default()
    }

    /// A whole number of `unit` within `bounds`.
    pub(super) fn whole(&mut self, name: &str, unit: &str, bounds: &RangeInclusive<i64>) -> Option<i64> {
        let what = format!("a number of {unit} from {} to {}", bounds.start(), bounds.end());
        let number = self.parsed(name, &what)?;
        if !bounds.contains(&number) {
            self.mistake(format!("{name} must be {what}"));
            return None;
        }
        Some(number)
    }
}

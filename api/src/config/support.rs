//! How long a recovery that support started is held.

use std::ops::RangeInclusive;

use jiff::SignedDuration;

use super::reader::Reader;

/// Hours where the operator says nothing.
const DEFAULT: i64 = 24;

/// Hours that an operator may choose: one at least, so that whoever is told can stop it.
const HOURS: RangeInclusive<i64> = 1..=168;

/// In development none at all is fine, too.
const DEVELOPMENT_HOURS: RangeInclusive<i64> = 0..=168;

impl Reader<'_> {
    pub(super) fn support_hold(&mut self, production: bool) -> SignedDuration {
        let bounds = if production { &HOURS } else { &DEVELOPMENT_HOURS };
        let hours = self.whole("TWOSTEP_SUPPORT_HOLD_HOURS", "hours", bounds);
        SignedDuration::from_hours(hours.unwrap_or(DEFAULT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold(value: &str, production: bool) -> (SignedDuration, Vec<String>) {
        let mut reader = Reader { variable: &|_| Some(value.to_owned()), mistakes: Vec::new() };
        (reader.support_hold(production), reader.mistakes)
    }

    /// SUP-08: the operator's setting; none at all in development only.
    #[test]
    fn a_hold_is_an_hour_to_a_week_and_a_day_unless_set() {
        assert_eq!(hold("", true), (SignedDuration::from_hours(24), Vec::new()));
        assert_eq!(hold("168", true).0, SignedDuration::from_hours(168));
        assert_eq!(hold("0", false), (SignedDuration::ZERO, Vec::new()));
        let mistake = "TWOSTEP_SUPPORT_HOLD_HOURS must be a number of hours from 1 to 168";
        for value in ["0", "169"] {
            assert_eq!(hold(value, true).1, [mistake], "{value}");
        }
    }
}

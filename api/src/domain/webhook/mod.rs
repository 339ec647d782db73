//! Security events for the operator's own systems, by [Standard Webhooks] 1.0.0: what is said, and how often it is
//! tried.
//!
//! [Standard Webhooks]: https://www.standardwebhooks.com

mod body;
mod secret;

use jiff::SignedDuration;

pub use body::{EventBody, EventRead};
pub use secret::{MalformedSecret, WebhookSecret};

/// Waits between the tries of one event, in seconds: the schedule that the specification gives as its example, ten
/// tries in a little over three days.
const WAITS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// How long an event stays worth posting in any case, also while its endpoint rests or is stopped.
pub const LIFE: SignedDuration = SignedDuration::from_hours(96);

/// How long an event waits after `failed` tries (1 at least): `None` where it has been tried often enough. `chance`
/// adds up to a tenth, so that what failed together is not tried again together.
#[must_use]
pub fn wait_after(failed: u16, chance: u8) -> Option<SignedDuration> {
    let place = usize::from(failed.checked_sub(1)?);
    let whole = SignedDuration::from_secs(*WAITS.get(place)?);
    Some(whole + whole / 10 * i32::from(chance) / i32::from(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_tries_take_as_long_as_the_specification_says() {
        let waits: Vec<SignedDuration> = (1..).map_while(|failed| wait_after(failed, 0)).collect();
        assert_eq!(waits.len(), 9, "nine waits stand between ten tries");
        let all: SignedDuration = waits.iter().copied().fold(SignedDuration::ZERO, |sum, one| sum + one);
        assert_eq!(all, SignedDuration::new(75 * 3600 + 35 * 60 + 5, 0));
        assert!(all + all / 10 < LIFE, "the last try comes before the end");
    }

    #[test]
    fn chance_adds_a_tenth_at_most() {
        assert_eq!(wait_after(2, 0), Some(SignedDuration::from_secs(300)));
        assert_eq!(wait_after(2, u8::MAX), Some(SignedDuration::from_secs(330)));
        assert_eq!(wait_after(0, 0), None);
    }
}

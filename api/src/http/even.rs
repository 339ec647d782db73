//! Answers whose time does not tell what was found.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// Answers come at whole multiples of this after their request. Far longer than the work that is hidden, short
/// enough that nobody minds waiting; work that takes longer is rounded up to the next.
const BEAT: Duration = Duration::from_millis(150);

/// When a request came.
#[derive(Debug, Clone, Copy)]
pub struct Begun(Instant);

impl Begun {
    /// Now.
    #[must_use]
    pub fn now() -> Self {
        Self(Instant::now())
    }

    /// Waits for the next beat. Known and unknown addresses cost different work, a mail or none, and there is no
    /// honest way to do the same for both.
    pub async fn until_the_beat(self) {
        sleep(rest(self.0.elapsed())).await;
    }
}

/// From `elapsed` to the next beat.
fn rest(elapsed: Duration) -> Duration {
    let into_the_beat = elapsed.as_nanos() % BEAT.as_nanos();
    BEAT.saturating_sub(Duration::from_nanos(u64::try_from(into_the_beat).unwrap_or(0)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// AUT-14
    #[test]
    fn whatever_it_took_the_answer_comes_with_a_beat() {
        for (elapsed, beat) in [(0, 1), (1, 1), (12, 1), (149, 1), (150, 2), (151, 2), (1000, 7)] {
            let elapsed = Duration::from_millis(elapsed);
            assert_eq!(elapsed + rest(elapsed), BEAT * beat, "{elapsed:?}");
        }
    }
}

//! Limits over sliding windows: how many in how long, for an address, a mailbox, a number.
//!
//! The times of what was taken are kept while the longest window lasts, so that a limit is exact and the
//! time to wait is true. The row is locked for one statement only.

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};

use super::{Result, execute, one, optional};

/// At most `count` in any `window`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// How many.
    pub count: usize,
    /// In how long.
    pub window: SignedDuration,
}

/// Whether one more was taken.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// Yes; it counts if the caller commits.
    Yes,
    /// No; again at `until`.
    No {
        /// When one more is allowed.
        until: Timestamp,
    },
}

/// Which table counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counter {
    /// Addresses and mailboxes.
    Source,
    /// Text messages.
    Sms,
}

/// Takes one more of `scope` for the key with `digest`, where every limit allows it. Locks the key until
/// the caller's transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn take(
    db: &impl GenericClient,
    counter: Counter,
    (scope, digest): (&str, &[u8]),
    limits: &[Limit],
    now: Timestamp,
) -> Result<Taken> {
    let longest = limits.iter().map(|limit| limit.window).max().unwrap_or_default();
    let expires_at = now.saturating_add(longest).unwrap_or(now);
    let row = one(db, counter.lock(), &[&scope, &digest, &expires_at]).await?;
    let mut taken: Vec<Timestamp> = row.try_get("taken_at")?;
    taken.retain(|at| now.duration_since(*at) < longest);
    if let Some(until) = limits.iter().filter_map(|limit| limit.full_until(&taken, now)).max() {
        return Ok(Taken::No { until });
    }
    taken.push(now);
    execute(db, counter.save(), &[&scope, &digest, &taken, &expires_at]).await?;
    Ok(Taken::Yes)
}

/// Whether one more could be taken, without taking it.
///
/// # Errors
/// When the database fails.
pub async fn peek(
    db: &impl GenericClient,
    (scope, digest): (&str, &[u8]),
    limit: Limit,
    now: Timestamp,
) -> Result<Taken> {
    let row = optional(
        db,
        "SELECT taken_at FROM source_limits WHERE scope = $1 AND key_digest = $2",
        &[&scope, &digest],
    )
    .await?;
    let Some(row) = row else { return Ok(Taken::Yes) };
    let taken: Vec<Timestamp> = row.try_get("taken_at")?;
    Ok(limit.full_until(&taken, now).map_or(Taken::Yes, |until| Taken::No { until }))
}

impl Limit {
    /// When the window has room again; `None` where it has room now.
    fn full_until(&self, taken: &[Timestamp], now: Timestamp) -> Option<Timestamp> {
        let inside: Vec<_> = taken.iter().filter(|at| now.duration_since(**at) < self.window).collect();
        let oldest_to_leave = inside.len().checked_sub(self.count)?;
        inside.get(oldest_to_leave).and_then(|at| at.saturating_add(self.window).ok())
    }
}

impl Counter {
    const fn lock(self) -> &'static str {
        match self {
            Self::Source => {
                "INSERT INTO source_limits AS l (scope, key_digest, taken_at, expires_at)
                 VALUES ($1, $2, '{}', $3)
                 ON CONFLICT (scope, key_digest) DO UPDATE SET expires_at = l.expires_at
                 RETURNING taken_at"
            }
            Self::Sms => {
                "INSERT INTO sms_counters AS l (scope, key_digest, taken_at, expires_at)
                 VALUES ($1, $2, '{}', $3)
                 ON CONFLICT (scope, key_digest) DO UPDATE SET expires_at = l.expires_at
                 RETURNING taken_at"
            }
        }
    }

    const fn save(self) -> &'static str {
        match self {
            Self::Source => {
                "UPDATE source_limits SET taken_at = $3, expires_at = $4 WHERE scope = $1 AND key_digest = $2"
            }
            Self::Sms => {
                "UPDATE sms_counters SET taken_at = $3, expires_at = $4 WHERE scope = $1 AND key_digest = $2"
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;
    const HOURLY: Limit = Limit { count: 2, window: SignedDuration::from_hours(1) };

    fn at(minutes: i64) -> Timestamp {
        NOW + SignedDuration::from_mins(minutes)
    }

    #[test]
    fn a_window_has_room_until_it_is_full() {
        assert_eq!(HOURLY.full_until(&[at(0)], at(1)), None);
        assert_eq!(HOURLY.full_until(&[at(0), at(30)], at(40)), Some(at(60)));
    }

    #[test]
    fn it_slides() {
        assert_eq!(HOURLY.full_until(&[at(0), at(30)], at(60)), None);
        assert_eq!(HOURLY.full_until(&[at(0), at(30), at(60)], at(70)), Some(at(90)));
    }
}

//! A recovery that support started: another way in, after a hold in which its owner can stop it.
//!
//! ```text
//! start ──privileged──▶ AwaitingApproval ──approve──▶ Held ──time──▶ Open ──time──▶ Lapsed
//!   └──────────────────────────────────────────────────▲
//! ```
//!
//! Each state carries what exists only then: nothing but [`Open`] tells where a code may be sent. The account's
//! factors and sessions are touched by none; they end in the transaction that completes the recovery.

mod request;
mod ways;

use jiff::{SignedDuration, Timestamp};

use super::ids::{AccountId, RecoveryId};

pub use request::{Evidence, Malformed, Reason, Ticket};
pub use ways::{MAIL_HOLD, PasswordOrigin, SETTLED, Ways};

/// How long it waits to be approved, and once it is open to be claimed.
pub const LAPSES_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);

/// Life of a mailed code (SP 800-63B-4 section 4.2.1.2: at most 24 hours).
pub const MAILED_CODE_LIFE: SignedDuration = SignedDuration::from_hours(1);

/// Who started it, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Started {
    /// Names it.
    pub id: RecoveryId,
    /// The agent.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

/// A second person has to approve; the hold has not begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AwaitingApproval {
    /// Who started it.
    pub started: Started,
}

/// The hold runs: everybody concerned was told and can stop it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// Who started it.
    pub started: Started,
    /// When the hold began.
    pub since: Timestamp,
    /// When it ends.
    pub opens_at: Timestamp,
}

/// The hold is over: the password and a code lead into enrollment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// Who started it.
    pub started: Started,
    /// When the hold began.
    pub since: Timestamp,
    /// When the hold ended.
    pub opened_at: Timestamp,
    /// When it lapses.
    pub lapses_at: Timestamp,
}

/// Where a recovery stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SupportRecovery {
    /// See [`AwaitingApproval`].
    AwaitingApproval(AwaitingApproval),
    /// See [`Held`].
    Held(Held),
    /// See [`Open`].
    Open(Open),
    /// Nobody approved or claimed it in time.
    Lapsed,
}

impl Started {
    /// The recovery, which waits for a second person where `needs_approval`.
    #[must_use]
    pub fn begin(self, needs_approval: bool, hold: SignedDuration) -> SupportRecovery {
        if needs_approval {
            SupportRecovery::AwaitingApproval(AwaitingApproval { started: self })
        } else {
            SupportRecovery::Held(Held::from(self, hold, self.at))
        }
    }
}

impl AwaitingApproval {
    /// Begins the hold. Whoever started it can't approve it: `None`.
    #[must_use]
    pub fn approve(self, by: AccountId, hold: SignedDuration, now: Timestamp) -> Option<Held> {
        (by != self.started.by).then(|| Held::from(self.started, hold, now))
    }

    /// When it lapses unless it is approved.
    #[must_use]
    pub fn lapses_at(self) -> Timestamp {
        after(self.started.at, LAPSES_AFTER)
    }
}

impl Held {
    fn from(started: Started, hold: SignedDuration, now: Timestamp) -> Self {
        Self { started, since: now, opens_at: after(now, hold) }
    }

    /// When it lapses unless it is claimed.
    #[must_use]
    pub fn lapses_at(self) -> Timestamp {
        after(self.opens_at, LAPSES_AFTER)
    }
}

impl SupportRecovery {
    /// The state at `now` of what was stored; `held` is since when and until when.
    #[must_use]
    pub fn at(started: Started, held: Option<(Timestamp, Timestamp)>, now: Timestamp) -> Self {
        let Some((since, opens_at)) = held else {
            let waiting = AwaitingApproval { started };
            let lapsed = now >= waiting.lapses_at();
            return if lapsed { Self::Lapsed } else { Self::AwaitingApproval(waiting) };
        };
        let held = Held { started, since, opens_at };
        let lapses_at = held.lapses_at();
        if now < opens_at {
            Self::Held(held)
        } else if now < lapses_at {
            Self::Open(Open { started, since, opened_at: opens_at, lapses_at })
        } else {
            Self::Lapsed
        }
    }
}

fn after(time: Timestamp, by: SignedDuration) -> Timestamp {
    time.saturating_add(by).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests;

//! What is wrong with a chain, and where.

use std::fmt;

use uuid::Uuid;

/// A row of a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// Whose chain.
    pub account: Uuid,
    /// The row's number in it, from 1.
    pub seq: i64,
    /// The event that stands there; `None` where none does.
    pub event: Option<Uuid>,
}

/// The first thing that is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An event's content is not what was written.
    #[error("{0}: the event was changed, or was not written by this program")]
    Changed(Place),
    /// An event's address or user agent is not what was written.
    #[error("{0}: where the event came from was changed")]
    OriginChanged(Place),
    /// Another event stands where one should.
    #[error("{0}: an event was added, or stands in another's place")]
    OutOfPlace(Place),
    /// There is no event where there was one.
    #[error("{0}: the event is missing")]
    Missing(Place),
    /// The event does not follow the one before it.
    #[error("{0}: the event does not follow the one before it")]
    Unchained(Place),
    /// The event is not the one that a checkpoint vouches for.
    #[error("{0}: the events up to this one are not those that checkpoint {1} vouches for")]
    NotAsSealed(Place, i64),
    /// The beginning is gone, and the purge's signature is not ours.
    #[error("{0}: the beginning up to this event was removed, and not by the purge")]
    PurgeForged(Place),
    /// The account has events or checkpoints, or is there, and its chain is not.
    #[error("account {0}: its chain is missing")]
    NoChain(Uuid),
    /// A checkpoint is missing.
    #[error("checkpoint {0}: it is missing")]
    SealMissing(i64),
    /// A checkpoint's signature is not ours.
    #[error("checkpoint {0}: its signature is not this program's")]
    SealForged(i64),
    /// A checkpoint's rows are not those that it vouches for.
    #[error("checkpoint {0}: what it vouches for was changed or removed")]
    SealChanged(i64),
    /// A checkpoint is not the one that was noted elsewhere.
    #[error("checkpoint {0}: it is not the one that was noted")]
    NotAsNoted(i64),
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "account {}, event number {}", self.account, self.seq)?;
        self.event.map_or(Ok(()), |event| write!(f, " ({event})"))
    }
}

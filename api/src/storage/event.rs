//! Security events: appended, never changed.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::types::ToSql;
use uuid::Uuid;

use super::{Result, execute, many, outbox};
use crate::{
    chain::{Facts, Link},
    domain::ids::{AccountId, EventId},
};

/// Three parts of a statement that write an event and its origin, and move the account's chain on, for the row of
/// the part `$source`, if there is one. Whoever writes an event of the account at the same time waits for its chain.
///
/// Parameters 1 to 8 of such a statement and its two last, `$origin_digest` and `$digest`, are [`EventParams`].
macro_rules! recorded {
    ($source:literal, $origin_digest:literal, $digest:literal) => {
        concat!(
            "head AS (
                INSERT INTO event_chains AS c (account_id, seq, chain, sealed_seq)
                SELECT $1, 1, sha256(",
            $digest,
            "), 0 FROM ",
            $source,
            " ON CONFLICT (account_id) DO UPDATE SET seq = c.seq + 1, chain = sha256(c.chain || ",
            $digest,
            ")
                RETURNING seq, chain
            ), told AS (
                INSERT INTO events (account_id, event_id, at, type, method, session_id, seq, origin_digest, digest, chain)
                SELECT $1, $2, $3, $4, $5, $6, seq, ",
            $origin_digest,
            ", ",
            $digest,
            ", chain FROM head
            ), traced AS (
                INSERT INTO event_origins (account_id, event_id, at, address, user_agent)
                SELECT $1, $2, $3, $7, $8 FROM head WHERE $7::text IS NOT NULL
            )"
        )
    };
}
pub(super) use recorded;

/// The first eight and the last two parameters of a statement with `recorded!`.
pub(super) struct EventParams<'a> {
    facts: Facts<'a>,
    address: Option<&'a str>,
    user_agent: Option<&'a str>,
    link: &'a Link,
}

impl<'a> From<&'a Link> for EventParams<'a> {
    fn from(link: &'a Link) -> Self {
        let facts = Facts::from(&link.event);
        let (address, user_agent) = facts.origin.unzip();
        Self { facts, address, user_agent, link }
    }
}

impl EventParams<'_> {
    /// The event's parameters, with the statement's own between them.
    pub(super) fn with<'p>(&'p self, own: &[&'p (dyn ToSql + Sync)]) -> Vec<&'p (dyn ToSql + Sync)> {
        let mut params: Vec<&(dyn ToSql + Sync)> = vec![
            &self.facts.account,
            &self.facts.id,
            &self.facts.at,
            &self.facts.event_type,
            &self.facts.method,
            &self.facts.session,
            &self.address,
            &self.user_agent,
        ];
        params.extend_from_slice(own);
        params.extend([&self.link.origin_digest as &(dyn ToSql + Sync), &self.link.digest]);
        params
    }
}

/// Appends an event inside the caller's transaction, with what endpoints are told of it.
///
/// # Errors
/// When the database fails.
pub async fn append(db: &impl GenericClient, event: &Link) -> Result<()> {
    let sql = concat!("WITH one AS (SELECT 1), ", recorded!("one", "$9", "$10"), " SELECT 1");
    execute(db, sql, &EventParams::from(event).with(&[])).await?;
    outbox::post(db, event).await
}

/// An event as its account's owner sees it.
#[derive(Debug, Clone)]
pub struct RecordedEvent {
    /// Its id.
    pub id: EventId,
    /// What, as in [`crate::domain::event::EventType::as_str`].
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// With which factor.
    pub method: Option<String>,
    /// From which address, while that is kept.
    pub address: Option<String>,
    /// With which client, while that is kept.
    pub user_agent: Option<String>,
    /// The ticket for which support did it; `None` where its owner did.
    pub ticket: Option<String>,
}

/// The events of an account since a time, the newest first, from before the event `before` on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    db: &impl GenericClient,
    account: AccountId,
    (since, before): (Timestamp, Option<EventId>),
    at_most: i64,
) -> Result<Vec<RecordedEvent>> {
    let rows = many(
        db,
        "SELECT e.event_id, e.type, e.at, e.method, o.address, o.user_agent, s.ticket
         FROM events e
         LEFT JOIN event_origins o ON o.account_id = e.account_id AND o.event_id = e.event_id
         LEFT JOIN support_acts s ON s.account_id = e.account_id AND s.event_id = e.event_id
         WHERE e.account_id = $1 AND e.at >= $2 AND ($3::uuid IS NULL OR e.event_id < $3)
         ORDER BY e.event_id DESC
         LIMIT $4",
        &[&account.uuid(), &since, &before.map(EventId::uuid), &at_most],
    )
    .await?;
    rows.iter()
        .map(|row| {
            Ok(RecordedEvent {
                id: row.try_get::<_, Uuid>("event_id")?.into(),
                kind: row.try_get("type")?,
                at: row.try_get("at")?,
                method: row.try_get("method")?,
                address: row.try_get("address")?,
                user_agent: row.try_get("user_agent")?,
                ticket: row.try_get("ticket")?,
            })
        })
        .collect()
}

//! The events of all accounts, or those of support only.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::target::account_of;
use crate::{
    domain::ids::{AccountId, EventId},
    storage::{Result, many},
};

/// An event of any account; where support caused it, with who, for which ticket, and why.
#[derive(Debug, Clone)]
pub struct FeedEvent {
    /// Its id.
    pub id: EventId,
    /// What, as in [`crate::domain::event::EventType::as_str`].
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// With which factor.
    pub method: Option<String>,
    /// Whose account.
    pub account: AccountId,
    /// What support did.
    pub act: Option<RecordedAct>,
}

/// A look or an act of support.
#[derive(Debug, Clone)]
pub struct RecordedAct {
    /// Who of support.
    pub agent: AccountId,
    /// For which ticket.
    pub ticket: String,
    /// On what kind of evidence.
    pub evidence: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// Whether it was refused.
    pub refused: bool,
}

/// Events that support caused, of any account, the newest first, from before the event `before` on.
///
/// # Errors
/// When the database fails.
pub async fn list_acts(
    db: &impl GenericClient,
    before: Option<EventId>,
    at_most: i64,
) -> Result<Vec<FeedEvent>> {
    let rows = many(
        db,
        "SELECT s.event_id, e.type, s.at, e.method, s.account_id, s.agent_id, s.ticket, s.evidence, s.reason, s.refused
         FROM support_acts s
         JOIN events e ON e.account_id = s.account_id AND e.event_id = s.event_id
         WHERE $1::uuid IS NULL OR s.event_id < $1
         ORDER BY s.event_id DESC
         LIMIT $2",
        &[&before.map(EventId::uuid), &at_most],
    )
    .await?;
    rows.iter().map(from_row).collect()
}

/// The events of all accounts, the newest first, from before the event `before` on. The order is that of the ids, which
/// never changes: what is written later stands before a page that was read.
///
/// # Errors
/// When the database fails.
pub async fn list_events(
    db: &impl GenericClient,
    before: Option<EventId>,
    at_most: i64,
) -> Result<Vec<FeedEvent>> {
    let rows = many(
        db,
        "SELECT e.event_id, e.type, e.at, e.method, e.account_id, s.agent_id, s.ticket, s.evidence, s.reason, s.refused
         FROM events e
         LEFT JOIN support_acts s ON s.account_id = e.account_id AND s.event_id = e.event_id
         WHERE $1::uuid IS NULL OR e.event_id < $1
         ORDER BY e.event_id DESC
         LIMIT $2",
        &[&before.map(EventId::uuid), &at_most],
    )
    .await?;
    rows.iter().map(from_row).collect()
}

fn from_row(row: &Row) -> Result<FeedEvent> {
    let agent: Option<Uuid> = row.try_get("agent_id")?;
    let act = |agent: Uuid| {
        Ok::<_, tokio_postgres::Error>(RecordedAct {
            agent: agent.into(),
            ticket: row.try_get("ticket")?,
            evidence: row.try_get("evidence")?,
            reason: row.try_get("reason")?,
            refused: row.try_get("refused")?,
        })
    };
    Ok(FeedEvent {
        id: row.try_get::<_, Uuid>("event_id")?.into(),
        kind: row.try_get("type")?,
        at: row.try_get("at")?,
        method: row.try_get("method")?,
        account: account_of(row, "account_id")?,
        act: agent.map(act).transpose()?,
    })
}

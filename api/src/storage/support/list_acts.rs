//! What all agents did.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::target::account_of;
use crate::{
    domain::ids::{AccountId, EventId},
    storage::{Result, many},
};

/// A look or an act, with who did it.
#[derive(Debug, Clone)]
pub struct RecordedAct {
    /// The event's id.
    pub id: EventId,
    /// What, as in [`crate::domain::event::EventType::as_str`].
    pub kind: String,
    /// When.
    pub at: Timestamp,
    /// Whose account.
    pub account: AccountId,
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

/// What agents did on any account, the newest first, from before the event `before` on.
///
/// # Errors
/// When the database fails.
pub async fn list_acts(
    db: &impl GenericClient,
    before: Option<EventId>,
    at_most: i64,
) -> Result<Vec<RecordedAct>> {
    let rows = many(
        db,
        "SELECT s.event_id, e.type, s.at, s.account_id, s.agent_id, s.ticket, s.evidence, s.reason, s.refused
         FROM support_acts s
         JOIN events e ON e.account_id = s.account_id AND e.event_id = s.event_id
         WHERE $1::uuid IS NULL OR s.event_id < $1
         ORDER BY s.event_id DESC
         LIMIT $2",
        &[&before.map(EventId::uuid), &at_most],
    )
    .await?;
    rows.iter()
        .map(|row| {
            Ok(RecordedAct {
                id: row.try_get::<_, Uuid>("event_id")?.into(),
                kind: row.try_get("type")?,
                at: row.try_get("at")?,
                account: account_of(row, "account_id")?,
                agent: account_of(row, "agent_id")?,
                ticket: row.try_get("ticket")?,
                evidence: row.try_get("evidence")?,
                reason: row.try_get("reason")?,
                refused: row.try_get("refused")?,
            })
        })
        .collect()
}

//! Security events: appended, never changed.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, execute, many};
use crate::domain::{
    event::{Event, EventType},
    ids::{AccountId, EventId},
};

/// Two parts of a statement that write an event and its origin for every row of the part `$source`.
///
/// Parameters 1 to 8 of such a statement are [`EventParams`], in order.
macro_rules! recorded {
    ($source:literal) => {
        concat!(
            "told AS (
                INSERT INTO events (account_id, event_id, at, type, method, session_id)
                SELECT $1, $2, $3, $4, $5, $6 FROM ",
            $source,
            "), traced AS (
                INSERT INTO event_origins (account_id, event_id, at, address, user_agent)
                SELECT $1, $2, $3, $7, $8 FROM ",
            $source,
            ")"
        )
    };
}
pub(super) use recorded;

/// The first eight parameters of a statement with `recorded!`.
pub(super) struct EventParams<'a> {
    pub(super) account: Uuid,
    pub(super) id: Uuid,
    pub(super) at: jiff::Timestamp,
    pub(super) event_type: &'static str,
    pub(super) method: Option<&'static str>,
    pub(super) session: Option<Uuid>,
    pub(super) address: &'a str,
    pub(super) user_agent: &'a str,
}

impl<'a> From<&'a Event> for EventParams<'a> {
    fn from(event: &'a Event) -> Self {
        Self {
            account: event.account.uuid(),
            id: event.id.uuid(),
            at: event.at,
            event_type: event.event_type.as_str(),
            method: event.method.map(crate::domain::challenge::Method::as_str),
            session: event.session.map(crate::domain::ids::SessionId::uuid),
            address: &event.origin.address,
            user_agent: &event.origin.user_agent,
        }
    }
}

impl EventParams<'_> {
    /// The eight parameters, followed by the statement's own.
    pub(super) fn with<'p>(
        &'p self,
        own: &[&'p (dyn tokio_postgres::types::ToSql + Sync)],
    ) -> Vec<&'p (dyn tokio_postgres::types::ToSql + Sync)> {
        let mut params: Vec<&(dyn tokio_postgres::types::ToSql + Sync)> = vec![
            &self.account,
            &self.id,
            &self.at,
            &self.event_type,
            &self.method,
            &self.session,
            &self.address,
            &self.user_agent,
        ];
        params.extend_from_slice(own);
        params
    }
}

/// Appends an event inside the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn append(db: &impl GenericClient, event: &Event) -> Result<()> {
    let params = EventParams::from(event);
    execute(db, concat!("WITH one AS (SELECT 1), ", recorded!("one"), " SELECT 1"), &params.with(&[]))
        .await?;
    Ok(())
}

/// Appends an event that came from nobody's request.
///
/// # Errors
/// When the database fails.
pub async fn append_own(
    db: &impl GenericClient,
    (account, id): (AccountId, EventId),
    at: Timestamp,
    event_type: EventType,
) -> Result<()> {
    execute(
        db,
        "INSERT INTO events (account_id, event_id, at, type) VALUES ($1, $2, $3, $4)",
        &[&account.uuid(), &id.uuid(), &at, &event_type.as_str()],
    )
    .await?;
    Ok(())
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

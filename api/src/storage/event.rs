//! Security events: appended, never changed.

use deadpool_postgres::GenericClient;
use uuid::Uuid;

use super::{Result, execute};
use crate::domain::event::Event;

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

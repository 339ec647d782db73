//! Opening a session.

use deadpool_postgres::GenericClient;
use tokio_postgres::Row;
use uuid::Uuid;

use super::words::{proof_text, restriction_text, transport_text};
use crate::{
    chain::Link,
    domain::session::Session,
    storage::{Result, event::EventParams, one, outbox},
    token::RefreshToken,
};

/// Whether a session was opened.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opened {
    /// Yes, with its event.
    Yes,
    /// No: what was read before the decision has changed since; decide again.
    No,
}

impl Opened {
    /// From a statement that counts what it opened.
    pub(in crate::storage) fn from_row(row: &Row) -> Result<Self> {
        Ok(if row.try_get::<_, i64>("opened")? == 1 { Self::Yes } else { Self::No })
    }

    /// From such a statement; where it opened something, what endpoints are told of the event is written too.
    pub(in crate::storage) async fn told(db: &impl GenericClient, row: &Row, event: &Link) -> Result<Self> {
        let opened = Self::from_row(row)?;
        if opened == Self::Yes {
            outbox::post(db, event).await?;
        }
        Ok(opened)
    }
}

/// Parameters 9 to 20 of a statement with `opened_from!`.
pub(in crate::storage) struct SessionParams<'a> {
    session_id: Uuid,
    session: &'a Session,
    transport: &'static str,
    proof: &'static str,
    restriction: Option<&'static str>,
    digest: Vec<u8>,
}

impl<'a> SessionParams<'a> {
    pub(in crate::storage) fn new(session: &'a Session, token: &RefreshToken) -> Self {
        Self {
            session_id: session.id.uuid(),
            session,
            transport: transport_text(session.transport),
            proof: proof_text(session.proof),
            restriction: session.restriction.map(restriction_text),
            digest: token.digest(),
        }
    }

    pub(in crate::storage) fn list(&self) -> Vec<&(dyn tokio_postgres::types::ToSql + Sync)> {
        vec![
            &self.session_id,
            &self.session.generation,
            &self.session.credential_epoch,
            &self.transport,
            &self.proof,
            &self.session.strong,
            &self.restriction,
            &self.session.auth_time,
            &self.session.idle_until,
            &self.session.expires_at,
            &self.session.rotation,
            &self.digest,
        ]
    }
}

/// The end of a statement that inserts a session, with its event, for every row of the part `$source`, and
/// counts them for [`Opened::from_row`]. Parameters 1 to 8 and the two last are the event's, 9 to 20 the session's;
/// own parameters start at 21.
macro_rules! opened_from {
    ($source:literal, $origin_digest:literal, $digest:literal) => {
        concat!(
            "opened AS (
                INSERT INTO sessions (account_id, session_id, generation, credential_epoch, transport, proof,
                    strong, restriction, auth_time, created_at, last_used_at, idle_until, expires_at, rotation,
                    refresh_digest, rotated_at, rotated_by, address, user_agent)
                SELECT $1, $9, $10, $11, $12, $13, $14, $15, $16, $3, $3, $17, $18, $19, $20, $3, 'refresh', $7, $8
                FROM ",
            $source,
            " RETURNING session_id), ",
            $crate::storage::event::recorded!("opened", $origin_digest, $digest),
            " SELECT count(*) AS opened FROM opened"
        )
    };
}
pub(in crate::storage) use opened_from;

/// Opens a session after a right password, and forgets the password's failures: one statement that checks
/// again that neither the credentials nor the count of failures (`failures_read`) changed since, and that
/// two-step verification is off unless a trusted browser skips it. Inside the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn open(
    db: &impl GenericClient,
    session: &Session,
    token: &RefreshToken,
    event: &Link,
    (failures_read, second_step_skipped): (i32, bool),
) -> Result<Opened> {
    let params = SessionParams::new(session, token);
    let mut own = params.list();
    own.extend([&failures_read as &(dyn tokio_postgres::types::ToSql + Sync), &second_step_skipped]);
    let row = one(
        db,
        concat!(
            "WITH live AS (
                SELECT account_id FROM accounts
                WHERE account_id = $1
                  AND credential_epoch = $11
                  AND NOT EXISTS (
                    SELECT FROM attempts WHERE account_id = $1 AND budget = 'password' AND failures > $21)
                  AND ($22 OR NOT EXISTS (SELECT FROM two_step WHERE account_id = $1))
                FOR SHARE
            ), cleared AS (
                DELETE FROM attempts
                WHERE account_id = $1 AND budget = 'password' AND EXISTS (SELECT FROM live)
            ), ",
            opened_from!("live", "$23", "$24")
        ),
        &EventParams::from(event).with(&own),
    )
    .await?;
    Opened::told(db, &row, event).await
}

/// Opens a session inside the caller's transaction, which holds the account's lock and has checked the code.
///
/// # Errors
/// When the database fails.
pub async fn open_at_second_step(
    tx: &impl GenericClient,
    session: &Session,
    token: &RefreshToken,
    event: &Link,
) -> Result<Opened> {
    let params = SessionParams::new(session, token);
    let row = one(
        tx,
        concat!(
            "WITH live AS (
                SELECT account_id FROM accounts WHERE account_id = $1 AND credential_epoch = $11
            ), ",
            opened_from!("live", "$21", "$22")
        ),
        &EventParams::from(event).with(&params.list()),
    )
    .await?;
    Opened::told(tx, &row, event).await
}

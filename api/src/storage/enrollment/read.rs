//! Reading an enrollment, with or without a lock.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;

use super::{
    super::{Result, consistent, optional},
    Found, LiveEnrollment, TABLE, state_place,
};
use crate::{
    domain::ids::{AccountId, EnrollmentId, SessionId},
    seal::Sealer,
};

/// The reading statement, with `$tail` behind it.
macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT e.credential_epoch, e.state_sealed, e.created_at, e.expires_at, a.credential_epoch AS account_epoch
             FROM enrollments e
             JOIN accounts a ON a.account_id = e.account_id
             WHERE e.account_id = $1 AND e.enrollment_id = $2 AND e.session_id = $3
               AND ($4::bytea IS NULL OR e.begun_by = $4)",
            $tail
        )
    };
}

/// What names an enrollment to its caller; with the digest of an enrollment token only what that one began.
pub type Key<'a> = (AccountId, SessionId, EnrollmentId, Option<&'a [u8]>);

/// Whether an enrollment token has begun its enrollment already.
///
/// # Errors
/// When the database fails.
pub async fn is_spent(db: &impl GenericClient, account: AccountId, token: &[u8]) -> Result<bool> {
    let spent = "SELECT 1 FROM enrollments WHERE account_id = $1 AND begun_by = $2";
    Ok(optional(db, spent, &[&account.uuid(), &token]).await?.is_some())
}

/// Reads an enrollment of a session, without a lock.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn read(
    db: &impl GenericClient,
    sealer: &Sealer,
    (account, session, id, begun_by): Key<'_>,
    now: Timestamp,
) -> Result<Found> {
    let values = (account.uuid(), id.uuid(), session.uuid());
    let row = optional(db, select!(""), &[&values.0, &values.1, &values.2, &begun_by]).await?;
    found(row, sealer, (account, session, id), now)
}

/// Reads an enrollment of a session and locks it; the caller holds the account's lock.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn lock(
    tx: &Transaction<'_>,
    sealer: &Sealer,
    (account, session, id, begun_by): Key<'_>,
    now: Timestamp,
) -> Result<Found> {
    let values = (account.uuid(), id.uuid(), session.uuid());
    let lock = select!(" FOR UPDATE OF e");
    let row = optional(tx, lock, &[&values.0, &values.1, &values.2, &begun_by]).await?;
    found(row, sealer, (account, session, id), now)
}

fn found(
    row: Option<Row>,
    sealer: &Sealer,
    (account, session, id): (AccountId, SessionId, EnrollmentId),
    now: Timestamp,
) -> Result<Found> {
    let Some(row) = row else { return Ok(Found::Missing) };
    let sealed: Option<Vec<u8>> = row.try_get("state_sealed")?;
    let Some(sealed) = sealed else { return Ok(Found::Over { to_erase: false }) };
    let expires_at: Timestamp = row.try_get("expires_at")?;
    let credential_epoch: i64 = row.try_get("credential_epoch")?;
    if now >= expires_at || credential_epoch != row.try_get::<_, i64>("account_epoch")? {
        return Ok(Found::Over { to_erase: true });
    }
    let plain = sealer.open(state_place(&account, &id), &sealed).ok();
    let state = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(Found::Live(Box::new(LiveEnrollment {
        account,
        id,
        session,
        credential_epoch,
        state: consistent(state, TABLE, "the state does not open")?,
        created_at: row.try_get("created_at")?,
        expires_at,
    })))
}

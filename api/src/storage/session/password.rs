//! Passwords entered inside a session: a count of the session's own, which strangers cannot reach.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{
    super::{Result, execute, optional},
    end,
};
use crate::domain::{
    attempts::FREE_TRIES,
    ids::{AccountId, SessionId},
};

/// Counts a wrong password entered inside a session, and ends the session at the last try; returns the tries
/// that are left, `None` where the session was over already. The caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_password(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
    now: Timestamp,
) -> Result<Option<u32>> {
    let row = optional(
        db,
        "UPDATE sessions SET wrong_passwords = wrong_passwords + 1
         WHERE account_id = $1 AND session_id = $2
         RETURNING wrong_passwords",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrong: u32 = row.try_get::<_, i16>("wrong_passwords")?.unsigned_abs().into();
    let left = FREE_TRIES.saturating_sub(wrong);
    if left == 0 {
        end(db, account, session, now).await?;
    }
    Ok(Some(left))
}

/// Forgets the wrong passwords of a session after a right one, and says whether the session is still there.
///
/// # Errors
/// When the database fails.
pub async fn forget_wrong_passwords(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
) -> Result<bool> {
    let changed = execute(
        db,
        "UPDATE sessions SET wrong_passwords = 0 WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    Ok(changed == 1)
}

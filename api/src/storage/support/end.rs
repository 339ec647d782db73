//! The end of a recovery: stopped, canceled, or completed.

use deadpool_postgres::{GenericClient, Transaction};

use crate::{
    domain::ids::AccountId,
    storage::{Result, execute, factors, one, optional},
    token::Presented,
};

/// Ends the account's recovery without effect, with every session that it opened and what was begun there; says
/// whether there was one. The caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn end(tx: &impl GenericClient, account: AccountId) -> Result<bool> {
    let row = one(
        tx,
        "WITH ended AS (
            DELETE FROM support_recoveries WHERE account_id = $1 RETURNING account_id
         ), sessions AS (
            DELETE FROM sessions
            WHERE account_id = $1 AND restriction = 'support_recovery' AND EXISTS (SELECT FROM ended)
            RETURNING session_id
         ), enrollments AS (
            UPDATE enrollments SET state_sealed = NULL, ended = 'canceled'
            WHERE account_id = $1 AND ended IS NULL AND session_id IN (SELECT session_id FROM sessions)
         )
         SELECT EXISTS (SELECT FROM ended) AS ended",
        &[&account.uuid()],
    )
    .await?;
    Ok(row.try_get("ended")?)
}

/// Ends the recovery that a mailed link stops; says no where there is none any more.
///
/// # Errors
/// When the database fails.
pub async fn stop_by_link(tx: &Transaction<'_>, link: &Presented) -> Result<bool> {
    let known = optional(
        tx,
        "SELECT FROM support_recoveries WHERE account_id = $1 AND $2 = ANY(stop_digests)",
        &[&link.account.uuid(), &link.digest],
    )
    .await?;
    if known.is_none() {
        return Ok(false);
    }
    end(tx, link.account).await
}

/// Ends the recovery with the old factors: authenticators, emergency code, phone, counts, mailed links that set a
/// password. Sessions, challenges and trusted browsers end with the epoch that the caller raises next. Says no
/// where there is no recovery any more.
///
/// # Errors
/// When the database fails.
pub async fn complete(tx: &Transaction<'_>, account: AccountId) -> Result<bool> {
    let ended = execute(
        tx,
        "WITH links AS (
            DELETE FROM password_resets WHERE account_id = $1
         ), failures AS (
            DELETE FROM attempts WHERE account_id = $1 AND budget = 'recovery_code'
         )
         DELETE FROM support_recoveries WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    factors::disable(tx, account).await?;
    Ok(ended == 1)
}

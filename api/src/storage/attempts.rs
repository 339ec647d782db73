//! Guessing budgets.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;

use super::{Result, execute, optional};
use crate::domain::{
    attempts::{Attempts, Budget},
    ids::AccountId,
};

/// The failures of an account's budget.
///
/// # Errors
/// When the database fails.
pub async fn read(db: &impl GenericClient, account: AccountId, budget: Budget) -> Result<Attempts> {
    let row = optional(
        db,
        "SELECT failures, last_failed_at FROM attempts WHERE account_id = $1 AND budget = $2",
        &[&account.uuid(), &budget.as_str()],
    )
    .await?;
    row.map_or(Ok(Attempts::default()), |row| from_columns(&row, "failures", "last_failed_at"))
}

/// Writes the failures of an account's budget; the caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn save(
    db: &impl GenericClient,
    account: AccountId,
    budget: Budget,
    attempts: Attempts,
) -> Result<()> {
    execute(
        db,
        "INSERT INTO attempts (account_id, budget, failures, last_failed_at)
         VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, budget)
         DO UPDATE SET failures = EXCLUDED.failures, last_failed_at = EXCLUDED.last_failed_at",
        &[&account.uuid(), &budget.as_str(), &count(attempts), &attempts.last_failed_at],
    )
    .await?;
    Ok(())
}

/// Forgets the failures of an account's budget.
///
/// # Errors
/// When the database fails.
pub async fn clear(db: &impl GenericClient, account: AccountId, budget: Budget) -> Result<()> {
    execute(
        db,
        "DELETE FROM attempts WHERE account_id = $1 AND budget = $2",
        &[&account.uuid(), &budget.as_str()],
    )
    .await?;
    Ok(())
}

/// The failures at an address without an account.
///
/// # Errors
/// When the database fails.
pub async fn read_for_name(db: &impl GenericClient, email_digest: &[u8]) -> Result<Attempts> {
    let row = optional(
        db,
        "SELECT failures, last_failed_at FROM name_attempts WHERE email_digest = $1",
        &[&email_digest],
    )
    .await?;
    row.map_or(Ok(Attempts::default()), |row| from_columns(&row, "failures", "last_failed_at"))
}

/// Locks the count of an address without an account, making it first where there is none, and reads it.
///
/// # Errors
/// When the database fails.
pub async fn lock_for_name(db: &impl GenericClient, email_digest: &[u8], now: Timestamp) -> Result<Attempts> {
    execute(
        db,
        "INSERT INTO name_attempts (email_digest, failures, last_failed_at)
         VALUES ($1, 0, $2)
         ON CONFLICT (email_digest) DO NOTHING",
        &[&email_digest, &now],
    )
    .await?;
    let row = super::one(
        db,
        "SELECT failures, last_failed_at FROM name_attempts WHERE email_digest = $1 FOR UPDATE",
        &[&email_digest],
    )
    .await?;
    from_columns(&row, "failures", "last_failed_at")
}

/// Writes the failures at an address without an account; the caller holds its lock.
///
/// # Errors
/// When the database fails.
pub async fn save_for_name(db: &impl GenericClient, email_digest: &[u8], attempts: Attempts) -> Result<()> {
    execute(
        db,
        "UPDATE name_attempts SET failures = $2, last_failed_at = $3 WHERE email_digest = $1",
        &[&email_digest, &count(attempts), &attempts.last_failed_at],
    )
    .await?;
    Ok(())
}

/// Failures from two columns of an outer join: nulls are none.
pub(super) fn from_columns(row: &Row, failures: &str, last_failed_at: &str) -> Result<Attempts> {
    let failures: Option<i32> = row.try_get(failures)?;
    let last_failed_at: Option<Timestamp> = row.try_get(last_failed_at)?;
    Ok(Attempts { failures: failures.and_then(|n| u32::try_from(n).ok()).unwrap_or(0), last_failed_at })
}

/// The count as the database keeps it.
pub(super) fn count(attempts: Attempts) -> i32 {
    i32::try_from(attempts.failures).unwrap_or(i32::MAX)
}

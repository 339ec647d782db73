//! When a person is asked whether everything is still at hand.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;

use super::{Result, execute, optional};
use crate::domain::ids::AccountId;

/// Whether the person is to be asked now.
///
/// # Errors
/// When the database fails.
pub async fn is_due(db: &impl GenericClient, account: AccountId, now: Timestamp) -> Result<bool> {
    let row = optional(
        db,
        "SELECT 1 FROM two_step WHERE account_id = $1 AND check_up_at <= $2",
        &[&account.uuid(), &now],
    )
    .await?;
    Ok(row.is_some())
}

/// Notes that the person answered, and when to ask `again`; says whether they were to be asked.
///
/// # Errors
/// When the database fails.
pub async fn answered(
    tx: &Transaction<'_>,
    account: AccountId,
    again: Option<Timestamp>,
    now: Timestamp,
) -> Result<bool> {
    let noted = execute(
        tx,
        "UPDATE two_step SET check_up_at = $3 WHERE account_id = $1 AND check_up_at <= $2",
        &[&account.uuid(), &now, &again],
    )
    .await?;
    Ok(noted == 1)
}

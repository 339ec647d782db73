//! Recoveries that nobody approved or claimed.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use uuid::Uuid;

use super::end;
use crate::{
    domain::ids::{AccountId, RecoveryId},
    storage::{Result, many, optional},
};

/// A recovery whose time is over.
#[derive(Debug, Clone, Copy)]
pub struct Lapsed {
    /// Whose.
    pub account: AccountId,
    id: RecoveryId,
}

/// Recoveries whose time is over; `at_most` of them.
///
/// # Errors
/// When the database fails.
pub async fn lapsed(db: &impl GenericClient, now: Timestamp, at_most: i64) -> Result<Vec<Lapsed>> {
    let rows = many(
        db,
        "SELECT account_id, recovery_id FROM support_recoveries
         WHERE lapses_at <= $1
         ORDER BY lapses_at
         LIMIT $2",
        &[&now, &at_most],
    )
    .await?;
    rows.iter()
        .map(|row| {
            let account = row.try_get::<_, Uuid>("account_id")?.into();
            Ok(Lapsed { account, id: row.try_get::<_, Uuid>("recovery_id")?.into() })
        })
        .collect()
}

/// Ends it; of several processes one is told that it was there. The caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn end_lapsed(tx: &Transaction<'_>, lapsed: Lapsed, now: Timestamp) -> Result<bool> {
    let still = optional(
        tx,
        "SELECT FROM support_recoveries WHERE account_id = $1 AND recovery_id = $2 AND lapses_at <= $3",
        &[&lapsed.account.uuid(), &lapsed.id.uuid(), &now],
    )
    .await?;
    if still.is_none() { Ok(false) } else { end(tx, lapsed.account).await }
}

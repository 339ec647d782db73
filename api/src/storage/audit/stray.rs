//! What a walk along the chains would not meet.

use deadpool_postgres::GenericClient;
use uuid::Uuid;

use super::Result;
use crate::storage::{one, optional};

/// How many seals and how many chains there are.
///
/// # Errors
/// When the database fails.
pub async fn size(db: &impl GenericClient) -> Result<(u64, u64)> {
    let sql =
        "SELECT (SELECT count(*) FROM event_seals) AS seals, (SELECT count(*) FROM event_chains) AS chains";
    let row = one(db, sql, &[]).await?;
    let (seals, chains): (i64, i64) = (row.try_get("seals")?, row.try_get("chains")?);
    Ok((seals.unsigned_abs(), chains.unsigned_abs()))
}

/// An account without a chain, though it is there, or has events, checkpoints or a purge.
///
/// # Errors
/// When the database fails.
pub async fn stray(db: &impl GenericClient) -> Result<Option<Uuid>> {
    let row = optional(
        db,
        "SELECT account_id
         FROM (
            SELECT account_id FROM accounts
            UNION ALL SELECT account_id FROM events
            UNION ALL SELECT account_id FROM event_checkpoints
            UNION ALL SELECT account_id FROM event_purges
         ) found
         WHERE NOT EXISTS (SELECT FROM event_chains c WHERE c.account_id = found.account_id)
         LIMIT 1",
        &[],
    )
    .await?;
    row.map(|row| Ok(row.try_get("account_id")?)).transpose()
}

//! Claiming what is due, for a while.

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Claimed, claimed_from_row};
use crate::{
    seal::Sealer,
    storage::{Result, StorageError, execute, many},
};

/// Claims due messages of a bucket until `lease` ends: other senders pass over them, and take them up again should
/// this one be gone by then.
///
/// # Errors
/// When the database fails.
pub async fn claim(
    db: &impl GenericClient,
    sealer: &Sealer,
    bucket: i16,
    at_most: i64,
    (now, lease): (Timestamp, SignedDuration),
) -> Result<Vec<Claimed>> {
    let until = now.saturating_add(lease).unwrap_or(now);
    let rows = many(
        db,
        "UPDATE outbox o SET next_try_at = $4
         FROM (
            SELECT bucket, message_id FROM outbox
            WHERE bucket = $1 AND state = 'queued' AND channel <> 'event' AND next_try_at <= $2
            ORDER BY next_try_at, message_id
            LIMIT $3
            FOR UPDATE SKIP LOCKED
         ) due
         WHERE o.bucket = due.bucket AND o.message_id = due.message_id
         RETURNING o.bucket, o.message_id, o.account_id, o.channel, o.payload_sealed, o.tries, o.next_try_at,
             o.expires_at, o.created_at",
        &[&bucket, &now, &at_most, &until],
    )
    .await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for row in &rows {
        match claimed_from_row(row, sealer) {
            Ok(message) => claimed.push(message),
            Err(error) => bury(db, row, &error).await?,
        }
    }
    Ok(claimed)
}

/// Gives up a message that nobody can read, so that it does not stand before the others for ever.
async fn bury(db: &impl GenericClient, row: &Row, error: &StorageError) -> Result<()> {
    let (bucket, id) = (row.try_get::<_, i16>("bucket")?, row.try_get::<_, Uuid>("message_id")?);
    tracing::error!(%id, %error, "a message was given up: it can't be read");
    execute(
        db,
        "UPDATE outbox SET state = 'failed', payload_sealed = NULL WHERE bucket = $1 AND message_id = $2",
        &[&bucket, &id],
    )
    .await?;
    Ok(())
}

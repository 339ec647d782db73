//! Which mails and texts wait in the outbox, for the metrics. Reads of all buckets: nothing here stands on the way of a request.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{Result, one};

/// How many mails and texts wait, and for how many seconds the oldest that is due has been due.
///
/// A claimed message counts as waiting until it is handed over; while its lease runs it is not due.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &impl GenericClient, now: Timestamp) -> Result<(i64, f64)> {
    let row = one(
        db,
        "SELECT count(*) AS messages,
             coalesce(greatest(extract(epoch FROM $1 - min(next_try_at)), 0), 0)::float8 AS age
         FROM outbox
         WHERE state = 'queued' AND channel <> 'event'",
        &[&now],
    )
    .await?;
    Ok((row.try_get("messages")?, row.try_get("age")?))
}

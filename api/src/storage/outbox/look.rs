//! Looking at messages: those that are kept, and how far one has come.

use deadpool_postgres::GenericClient;

use super::{Claimed, bucket_of, claimed_from_row};
use crate::{
    domain::{ids::MessageId, message::Delivery},
    seal::Sealer,
    storage::{Result, many, optional},
};

/// The newest messages that still have their payload, the newest last: in development all of them.
///
/// # Errors
/// When the database fails or a payload does not open.
pub async fn kept(db: &impl GenericClient, sealer: &Sealer, at_most: i64) -> Result<Vec<Claimed>> {
    let rows = many(
        db,
        "SELECT bucket, message_id, account_id, channel, payload_sealed, tries, next_try_at, expires_at, created_at
         FROM outbox
         WHERE state IN ('queued', 'kept') AND channel <> 'event'
         ORDER BY created_at DESC, message_id DESC
         LIMIT $1",
        &[&at_most],
    )
    .await?;
    rows.iter().rev().map(|row| claimed_from_row(row, sealer)).collect()
}

/// How far a message has come; `None` where it was purged.
///
/// # Errors
/// When the database fails.
pub async fn delivery(db: &impl GenericClient, id: MessageId) -> Result<Option<Delivery>> {
    let row = optional(
        db,
        "SELECT state, tries FROM outbox WHERE bucket = $1 AND message_id = $2",
        &[&bucket_of(id), &id.uuid()],
    )
    .await?;
    row.map(|row| {
        Ok(match row.try_get::<_, &str>("state")? {
            "queued" if row.try_get::<_, i16>("tries")? == 0 => Delivery::Queued,
            // One that failed once is tried again in the background, but whoever waits for it should not.
            "queued" | "failed" => Delivery::Failed,
            _ => Delivery::Sent,
        })
    })
    .transpose()
}

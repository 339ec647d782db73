//! What became of a message: handed over, given up, kept, put off, or reported as not delivered.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{BUCKETS, Claimed, bucket_of};
use crate::{
    domain::ids::{AccountId, MessageId},
    storage::{Result, execute, optional},
};

/// Marks a message as handed over, with the gateway's receipt, and erases what it carried.
///
/// # Errors
/// When the database fails.
pub async fn sent(db: &impl GenericClient, message: &Claimed, receipt: Option<&str>) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET state = 'sent', payload_sealed = NULL, receipt = $4
         WHERE bucket = $1 AND message_id = $2 AND state = 'queued' AND next_try_at = $3",
        &[&message.bucket, &message.id.uuid(), &message.leased_until, &receipt],
    )
    .await?;
    Ok(())
}

/// Gives a message up and erases what it carried; says whether it was this caller who did.
///
/// # Errors
/// When the database fails.
pub async fn give_up(db: &impl GenericClient, message: &Claimed) -> Result<bool> {
    let given_up = execute(
        db,
        "UPDATE outbox SET state = 'failed', payload_sealed = NULL
         WHERE bucket = $1 AND message_id = $2 AND state = 'queued' AND next_try_at = $3",
        &[&message.bucket, &message.id.uuid(), &message.leased_until],
    )
    .await?;
    Ok(given_up == 1)
}

/// Keeps messages for `/dev/outbox` instead of sending them.
///
/// # Errors
/// When the database fails.
pub async fn keep(db: &impl GenericClient, messages: &[Claimed]) -> Result<()> {
    let Some(first) = messages.first() else { return Ok(()) };
    let ids: Vec<Uuid> = messages.iter().map(|message| message.id.uuid()).collect();
    execute(
        db,
        "UPDATE outbox SET state = 'kept'
         WHERE bucket = $1 AND message_id = ANY($2) AND state = 'queued' AND next_try_at = $3",
        &[&first.bucket, &ids, &first.leased_until],
    )
    .await?;
    Ok(())
}

/// Puts off a message that could not be handed over.
///
/// # Errors
/// When the database fails.
pub async fn put_off(db: &impl GenericClient, message: &Claimed, next_try_at: Timestamp) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET tries = tries + 1, next_try_at = $4
         WHERE bucket = $1 AND message_id = $2 AND state = 'queued' AND next_try_at = $3",
        &[&message.bucket, &message.id.uuid(), &message.leased_until, &next_try_at],
    )
    .await?;
    Ok(())
}

/// Notes that a provider could not deliver the message that it gave `receipt` for, and erases what it carried;
/// returns its account where that is news. A report may overtake the note that the message was handed over.
///
/// # Errors
/// When the database fails.
pub async fn undelivered(db: &impl GenericClient, id: MessageId, receipt: &str) -> Result<Option<AccountId>> {
    let row = optional(
        db,
        "UPDATE outbox SET state = 'failed', payload_sealed = NULL, receipt = $3
         WHERE bucket = $1 AND message_id = $2 AND channel = 'sms'
           AND (state = 'sent' AND receipt = $3 OR state = 'queued' AND receipt IS NULL)
         RETURNING account_id",
        &[&bucket_of(id), &id.uuid(), &receipt],
    )
    .await?;
    row.map(|row| Ok(row.try_get::<_, Uuid>("account_id")?.into())).transpose()
}

/// The same where only `receipt` is known; the message and its account where that is news.
///
/// # Errors
/// When the database fails.
pub async fn undelivered_by_receipt(
    db: &impl GenericClient,
    receipt: &str,
) -> Result<Option<(MessageId, AccountId)>> {
    let buckets: Vec<i16> = (0..BUCKETS).collect();
    let row = optional(
        db,
        "UPDATE outbox o SET state = 'failed'
         FROM (
            SELECT bucket, message_id FROM outbox
            WHERE bucket = ANY($1) AND receipt = $2 AND channel = 'sms' AND state = 'sent'
            ORDER BY created_at DESC
            LIMIT 1
            FOR UPDATE
         ) newest
         WHERE o.bucket = newest.bucket AND o.message_id = newest.message_id
         RETURNING o.message_id, o.account_id",
        &[&buckets, &receipt],
    )
    .await?;
    let ids = |row: tokio_postgres::Row| {
        let message = row.try_get::<_, Uuid>("message_id")?.into();
        Ok((message, row.try_get::<_, Uuid>("account_id")?.into()))
    };
    row.map(ids).transpose()
}

//! The outbox: written with the change, claimed by bucket, erased after hand-over.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Result, StorageError, consistent, execute, many, optional};
use crate::{
    domain::{
        ids::{AccountId, MessageId},
        message::{Channel, Delivery, Letter, Message},
    },
    entropy::Entropy,
    seal::{Place, Sealer},
};

const TABLE: &str = "outbox";

/// Buckets that the work is spread over.
pub const BUCKETS: i16 = 4;

/// A claimed message.
pub struct Claimed {
    /// Its bucket.
    pub bucket: i16,
    /// Its id.
    pub id: MessageId,
    /// How it travels.
    pub channel: Channel,
    /// What it carries.
    pub letter: Letter,
    /// Failed tries so far.
    pub tries: i16,
    /// When it is no longer worth sending.
    pub expires_at: Timestamp,
    /// When it was written.
    pub created_at: Timestamp,
}

/// Writes a message inside the caller's transaction.
///
/// # Errors
/// When the database fails.
pub async fn put(
    db: &impl GenericClient,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    message: &Message,
) -> Result<()> {
    let plain = serde_json::to_vec(&message.letter)
        .map_err(|_| StorageError::Inconsistent { table: TABLE, problem: "letter not writable" })?;
    let sealed = sealer.seal(payload_place(&message.account, &message.id), &plain, entropy);
    execute(
        db,
        "INSERT INTO outbox (bucket, message_id, account_id, channel, state, payload_sealed, farewell,
             tries, next_try_at, expires_at, created_at)
         VALUES ($1, $2, $3, $4, 'queued', $5, $8, 0, $6, $7, $6)",
        &[
            &bucket_of(message.id),
            &message.id.uuid(),
            &message.account.uuid(),
            &channel_text(message.channel),
            &sealed,
            &message.created_at,
            &message.expires_at,
            &message.farewell,
        ],
    )
    .await?;
    Ok(())
}

/// Claims due messages of a bucket until the caller's transaction ends; other senders pass over them.
///
/// # Errors
/// When the database fails or a payload does not open.
pub async fn claim(
    tx: &Transaction<'_>,
    sealer: &Sealer,
    bucket: i16,
    at_most: i64,
    now: Timestamp,
) -> Result<Vec<Claimed>> {
    let rows = many(
        tx,
        "SELECT bucket, message_id, account_id, channel, payload_sealed, tries, expires_at, created_at
         FROM outbox
         WHERE bucket = $1 AND state = 'queued' AND next_try_at <= $2
         ORDER BY next_try_at, message_id
         LIMIT $3
         FOR UPDATE SKIP LOCKED",
        &[&bucket, &now, &at_most],
    )
    .await?;
    rows.iter().map(|row| claimed_from_row(row, sealer)).collect()
}

/// Marks a message as handed over or given up, and erases what it carried.
///
/// # Errors
/// When the database fails.
pub async fn finish(db: &impl GenericClient, bucket: i16, id: MessageId, sent: bool) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET state = $3, payload_sealed = NULL WHERE bucket = $1 AND message_id = $2",
        &[&bucket, &id.uuid(), &if sent { "sent" } else { "failed" }],
    )
    .await?;
    Ok(())
}

/// Keeps a message for `/dev/outbox` instead of sending it.
///
/// # Errors
/// When the database fails.
pub async fn keep(db: &impl GenericClient, bucket: i16, id: MessageId) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET state = 'kept' WHERE bucket = $1 AND message_id = $2",
        &[&bucket, &id.uuid()],
    )
    .await?;
    Ok(())
}

/// Puts off a message that could not be handed over.
///
/// # Errors
/// When the database fails.
pub async fn put_off(
    db: &impl GenericClient,
    bucket: i16,
    id: MessageId,
    next_try_at: Timestamp,
) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET tries = tries + 1, next_try_at = $3 WHERE bucket = $1 AND message_id = $2",
        &[&bucket, &id.uuid(), &next_try_at],
    )
    .await?;
    Ok(())
}

/// The newest messages that still have their payload, the newest last: in development all of them.
///
/// # Errors
/// When the database fails or a payload does not open.
pub async fn kept(db: &impl GenericClient, sealer: &Sealer, at_most: i64) -> Result<Vec<Claimed>> {
    let rows = many(
        db,
        "SELECT bucket, message_id, account_id, channel, payload_sealed, tries, expires_at, created_at
         FROM outbox
         WHERE state IN ('queued', 'kept')
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
        "SELECT state FROM outbox WHERE bucket = $1 AND message_id = $2",
        &[&bucket_of(id), &id.uuid()],
    )
    .await?;
    row.map(|row| {
        Ok(match row.try_get::<_, &str>("state")? {
            "queued" => Delivery::Queued,
            "failed" => Delivery::Failed,
            _ => Delivery::Sent,
        })
    })
    .transpose()
}

/// The bucket follows from the id's random end, so that whoever knows the id finds the row.
fn bucket_of(id: MessageId) -> i16 {
    let [.., last] = id.as_bytes();
    i16::from(*last) % BUCKETS
}

fn claimed_from_row(row: &Row, sealer: &Sealer) -> Result<Claimed> {
    let account: AccountId = row.try_get::<_, Uuid>("account_id")?.into();
    let id: MessageId = row.try_get::<_, Uuid>("message_id")?.into();
    let plain = sealer.open(payload_place(&account, &id), row.try_get("payload_sealed")?).ok();
    let letter = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(Claimed {
        bucket: row.try_get("bucket")?,
        id,
        channel: if row.try_get::<_, &str>("channel")? == "sms" { Channel::Sms } else { Channel::Email },
        letter: consistent(letter, TABLE, "the payload does not open")?,
        tries: row.try_get("tries")?,
        expires_at: row.try_get("expires_at")?,
        created_at: row.try_get("created_at")?,
    })
}

const fn channel_text(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "sms",
        Channel::Email => "email",
    }
}

fn payload_place<'a>(account: &'a AccountId, message: &'a MessageId) -> Place<'a> {
    Place { column: "outbox.payload", account: account.as_bytes(), row: message.as_bytes() }
}

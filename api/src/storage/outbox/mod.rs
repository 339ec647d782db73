//! The outbox: written with the change, claimed by bucket, erased after hand-over.

mod posts;

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};
use tokio_postgres::Row;
use uuid::Uuid;

pub use posts::{ClaimedPost, claim_posts, delivered, put_off_post};
pub(super) use posts::{POST, PostParams, post};

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
    /// Whose it is.
    pub account: AccountId,
    /// Failed tries so far.
    pub tries: i16,
    /// Until when it is the claimer's alone; what the claimer does with it later changes nothing.
    pub leased_until: Timestamp,
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
        account,
        letter: consistent(letter, TABLE, "the payload does not open")?,
        leased_until: row.try_get("next_try_at")?,
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

/// Where a sealed payload belongs.
pub(crate) fn payload_place<'a>(account: &'a AccountId, message: &'a MessageId) -> Place<'a> {
    Place { column: "outbox.payload", account: account.as_bytes(), row: message.as_bytes() }
}

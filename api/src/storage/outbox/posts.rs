//! Events for the operator's endpoints: written with the event, claimed by endpoint and bucket, gone when delivered.

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};
use tokio_postgres::{Row, types::ToSql};
use uuid::Uuid;

use super::{TABLE, bucket_of, payload_place};
use crate::{
    chain::Link,
    domain::{
        ids::{AccountId, EventId, MessageId},
        webhook::{EventRead, LIFE},
    },
    seal::Sealer,
    storage::{Result, consistent, execute, many, one},
};

/// The statement that writes what an event's endpoints are told, with [`PostParams`]; gives one row.
pub(in crate::storage) const POST: &str = "WITH posted AS (
        INSERT INTO outbox (bucket, message_id, account_id, channel, endpoint, state, payload_sealed, farewell,
            tries, next_try_at, expires_at, created_at)
        SELECT n.bucket, n.message_id, $1, 'event', n.endpoint, 'queued', n.sealed, false, 0, $2, $3, $2
        FROM unnest($4::smallint[], $5::uuid[], $6::text[], $7::bytea[]) AS n (bucket, message_id, endpoint, sealed)
    )
    SELECT 1";

/// The parameters of [`POST`].
pub(in crate::storage) struct PostParams<'a> {
    account: Uuid,
    at: Timestamp,
    expires_at: Timestamp,
    buckets: Vec<i16>,
    ids: Vec<Uuid>,
    endpoints: Vec<&'a str>,
    sealed: Vec<&'a [u8]>,
}

impl<'a> From<&'a Link> for PostParams<'a> {
    fn from(Link { event, posts, .. }: &'a Link) -> Self {
        Self {
            account: event.account.uuid(),
            at: event.at,
            expires_at: event.at.saturating_add(LIFE).unwrap_or(Timestamp::MAX),
            buckets: posts.iter().map(|post| bucket_of(post.id)).collect(),
            ids: posts.iter().map(|post| post.id.uuid()).collect(),
            endpoints: posts.iter().map(|post| post.endpoint.as_str()).collect(),
            sealed: posts.iter().map(|post| post.sealed.as_slice()).collect(),
        }
    }
}

impl PostParams<'_> {
    pub(in crate::storage) fn list(&self) -> [&(dyn ToSql + Sync); 7] {
        [&self.account, &self.at, &self.expires_at, &self.buckets, &self.ids, &self.endpoints, &self.sealed]
    }
}

/// Writes what an event's endpoints are told, in the transaction that writes the event.
///
/// # Errors
/// When the database fails.
pub(in crate::storage) async fn post(db: &impl GenericClient, link: &Link) -> Result<()> {
    if !link.posts.is_empty() {
        one(db, POST, &PostParams::from(link).list()).await?;
    }
    Ok(())
}

/// A claimed event.
pub struct ClaimedPost {
    bucket: i16,
    id: MessageId,
    leased_until: Timestamp,
    /// The event, by which an endpoint knows what it has had already.
    pub event: EventId,
    /// The body, as it is signed and sent.
    pub body: Vec<u8>,
    /// Failed tries so far.
    pub tries: i16,
}

/// Claims due events of an endpoint in a bucket until `lease` ends; none while the endpoint is stopped.
///
/// # Errors
/// When the database fails.
pub async fn claim_posts(
    db: &impl GenericClient,
    sealer: &Sealer,
    (endpoint, bucket): (&str, i16),
    at_most: i64,
    (now, lease): (Timestamp, SignedDuration),
) -> Result<Vec<ClaimedPost>> {
    let until = now.saturating_add(lease).unwrap_or(now);
    let rows = many(
        db,
        "UPDATE outbox o SET next_try_at = $5
         FROM (
            SELECT bucket, message_id FROM outbox
            WHERE endpoint = $1 AND bucket = $2 AND state = 'queued' AND channel = 'event' AND next_try_at <= $3
              AND NOT EXISTS (SELECT FROM webhook_stops WHERE endpoint = $1)
            ORDER BY next_try_at, message_id
            LIMIT $4
            FOR UPDATE SKIP LOCKED
         ) due
         WHERE o.bucket = due.bucket AND o.message_id = due.message_id
         RETURNING o.bucket, o.message_id, o.account_id, o.payload_sealed, o.tries, o.next_try_at",
        &[&endpoint, &bucket, &now, &at_most, &until],
    )
    .await?;
    let mut claimed = Vec::with_capacity(rows.len());
    for row in &rows {
        match from_row(row, sealer) {
            Ok(post) => claimed.push(post),
            Err(error) => {
                let id = row.try_get::<_, Uuid>("message_id")?;
                tracing::error!(%id, endpoint, %error, "an event was not posted: it can't be read");
                let lost = (bucket, id.into(), row.try_get("next_try_at")?);
                delete(db, lost).await?;
            }
        }
    }
    Ok(claimed)
}

/// Removes an event that was taken, or that is given up; says whether it was still the caller's.
///
/// # Errors
/// When the database fails.
pub async fn delivered(db: &impl GenericClient, post: &ClaimedPost) -> Result<bool> {
    delete(db, (post.bucket, post.id, post.leased_until)).await
}

/// Puts off an event that was not taken.
///
/// # Errors
/// When the database fails.
pub async fn put_off_post(db: &impl GenericClient, post: &ClaimedPost, next_try_at: Timestamp) -> Result<()> {
    execute(
        db,
        "UPDATE outbox SET tries = tries + 1, next_try_at = $4
         WHERE bucket = $1 AND message_id = $2 AND state = 'queued' AND next_try_at = $3",
        &[&post.bucket, &post.id.uuid(), &post.leased_until, &next_try_at],
    )
    .await?;
    Ok(())
}

async fn delete(
    db: &impl GenericClient,
    (bucket, id, leased_until): (i16, MessageId, Timestamp),
) -> Result<bool> {
    let gone = execute(
        db,
        "DELETE FROM outbox
         WHERE bucket = $1 AND message_id = $2 AND state = 'queued' AND next_try_at = $3",
        &[&bucket, &id.uuid(), &leased_until],
    )
    .await?;
    Ok(gone == 1)
}

fn from_row(row: &Row, sealer: &Sealer) -> Result<ClaimedPost> {
    let account: AccountId = row.try_get::<_, Uuid>("account_id")?.into();
    let id: MessageId = row.try_get::<_, Uuid>("message_id")?.into();
    let plain = sealer.open(payload_place(&account, &id), row.try_get("payload_sealed")?).ok();
    let body = consistent(plain, TABLE, "the event does not open")?.to_vec();
    let read: Option<EventRead> = serde_json::from_slice(&body).ok();
    Ok(ClaimedPost {
        bucket: row.try_get("bucket")?,
        id,
        leased_until: row.try_get("next_try_at")?,
        event: consistent(read, TABLE, "the event has no id")?.data.id,
        body,
        tries: row.try_get("tries")?,
    })
}

//! The outbox: written with the change, claimed by bucket, erased after hand-over.

mod claim;
mod look;
mod posts;
mod put;
mod settle;

use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

pub use claim::claim;
pub use look::{delivery, kept};
pub use posts::{ClaimedPost, claim_posts, delivered, put_off_post};
pub(super) use posts::{POST, PostParams, post};
pub use put::put;
pub use settle::{give_up, keep, put_off, sent, undelivered, undelivered_by_receipt};

use super::{Result, consistent};
use crate::{
    domain::{
        ids::{AccountId, MessageId},
        message::{Channel, Letter},
    },
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

/// Where a sealed payload belongs.
pub(crate) fn payload_place<'a>(account: &'a AccountId, message: &'a MessageId) -> Place<'a> {
    Place { column: "outbox.payload", account: account.as_bytes(), row: message.as_bytes() }
}

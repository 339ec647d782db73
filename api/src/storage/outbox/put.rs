//! Writing a message with the change that it tells of.

use deadpool_postgres::GenericClient;

use super::{TABLE, bucket_of, payload_place};
use crate::{
    domain::message::{Channel, Message},
    entropy::Entropy,
    seal::Sealer,
    storage::{Result, StorageError, execute},
};

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

const fn channel_text(channel: Channel) -> &'static str {
    match channel {
        Channel::Sms => "sms",
        Channel::Email => "email",
    }
}

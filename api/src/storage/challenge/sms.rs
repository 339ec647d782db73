//! The SMS code of a challenge.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use crate::{
    domain::{
        attempts::FREE_TRIES,
        ids::{AccountId, MessageId},
        sms_code::SMS_RESEND_AFTER,
    },
    storage::{Result, execute},
};

/// The newest code texted for a challenge.
#[derive(Debug, Clone)]
pub struct SmsCode {
    /// Its keyed digest.
    pub digest: Vec<u8>,
    /// Wrong tries against it.
    pub wrong_codes: u32,
    /// The message that carries it.
    pub message: MessageId,
    /// When it was handed to the outbox.
    pub sent_at: Timestamp,
    /// When it expires.
    pub expires_at: Timestamp,
}

impl SmsCode {
    /// When another may be sent.
    #[must_use]
    pub fn resend_at(&self) -> Timestamp {
        self.sent_at.saturating_add(SMS_RESEND_AFTER).unwrap_or(self.sent_at)
    }

    /// Whether the code can still be entered.
    #[must_use]
    pub fn is_live(&self, now: Timestamp) -> bool {
        now < self.expires_at && self.wrong_codes < FREE_TRIES
    }
}

/// Takes `code` as the challenge's newest; the one before is dead.
///
/// # Errors
/// When the database fails.
pub async fn replace_sms_code(
    db: &impl GenericClient,
    account: AccountId,
    token_digest: &[u8],
    code: &SmsCode,
) -> Result<()> {
    execute(
        db,
        "INSERT INTO challenge_sms_codes
             (account_id, token_digest, code_digest, wrong_codes, message_id, sent_at, expires_at)
         VALUES ($1, $2, $3, 0, $4, $5, $6)
         ON CONFLICT (account_id, token_digest)
         DO UPDATE SET code_digest = $3, wrong_codes = 0, message_id = $4, sent_at = $5, expires_at = $6",
        &[
            &account.uuid(),
            &token_digest,
            &code.digest,
            &code.message.uuid(),
            &code.sent_at,
            &code.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// The code from the columns of an outer join.
///
/// # Errors
/// When a column does not decode.
pub fn sms_code_of(row: &Row) -> Result<Option<SmsCode>> {
    let Some(digest) = row.try_get::<_, Option<Vec<u8>>>("code_digest")? else { return Ok(None) };
    Ok(Some(SmsCode {
        digest,
        wrong_codes: row.try_get::<_, i16>("sms_wrong_codes")?.unsigned_abs().into(),
        message: row.try_get::<_, Uuid>("message_id")?.into(),
        sent_at: row.try_get("sent_at")?,
        expires_at: row.try_get("sms_expires_at")?,
    }))
}

//! The code of a recovery.

use deadpool_postgres::{GenericClient, Transaction};
use tokio_postgres::Row;

use crate::{
    domain::{ids::AccountId, message::Channel},
    storage::{
        Result, StorageError,
        challenge::{SmsCode, sms_code_of},
        execute, optional,
    },
};

/// The newest code that was sent for a recovery.
#[derive(Debug, Clone)]
pub struct RecoveryCode {
    /// How it was sent.
    pub channel: Channel,
    /// The code.
    pub code: SmsCode,
}

/// Takes `sent` as the recovery's newest; the one before is dead. Wrong tries of the account stay counted.
///
/// # Errors
/// When the database fails.
pub async fn replace_code(tx: &Transaction<'_>, account: AccountId, sent: &RecoveryCode) -> Result<()> {
    let RecoveryCode { channel, code } = sent;
    execute(
        tx,
        "INSERT INTO support_recovery_codes
             (account_id, channel, code_digest, wrong_codes, message_id, sent_at, expires_at)
         VALUES ($1, $2, $3, 0, $4, $5, $6)
         ON CONFLICT (account_id)
         DO UPDATE SET channel = $2, code_digest = $3, wrong_codes = 0, message_id = $4, sent_at = $5, expires_at = $6",
        &[
            &account.uuid(),
            &channel_text(*channel),
            &code.digest,
            &code.message.uuid(),
            &code.sent_at,
            &code.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Takes the code with `digest` and the challenge that it was entered for away, so that both are used once; says
/// whether they were there.
///
/// # Errors
/// When the database fails.
pub async fn spend_code(
    tx: &impl GenericClient,
    account: AccountId,
    (digest, challenge): (&[u8], &[u8]),
) -> Result<bool> {
    let spent = optional(
        tx,
        "WITH code AS (
            DELETE FROM support_recovery_codes WHERE account_id = $1 AND code_digest = $2 RETURNING account_id
         ), challenge AS (
            DELETE FROM challenges
            WHERE account_id = $1 AND token_digest = $3 AND EXISTS (SELECT FROM code)
            RETURNING account_id
         ), forgiven AS (
            DELETE FROM attempts
            WHERE account_id = $1 AND budget = 'recovery_code' AND EXISTS (SELECT FROM challenge)
         )
         SELECT account_id FROM challenge",
        &[&account.uuid(), &digest, &challenge],
    )
    .await?;
    Ok(spent.is_some())
}

/// Counts a wrong try against the code.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "UPDATE support_recovery_codes SET wrong_codes = wrong_codes + 1 WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// The code from the columns of an outer join.
pub(super) fn code_of(row: &Row) -> Result<Option<RecoveryCode>> {
    let Some(code) = sms_code_of(row)? else { return Ok(None) };
    let channel = match row.try_get("channel")? {
        "email" => Channel::Email,
        "sms" => Channel::Sms,
        _ => {
            let problem = "unknown channel";
            return Err(StorageError::Inconsistent { table: "support_recovery_codes", problem });
        }
    };
    Ok(Some(RecoveryCode { channel, code }))
}

const fn channel_text(channel: Channel) -> &'static str {
    match channel {
        Channel::Email => "email",
        Channel::Sms => "sms",
    }
}

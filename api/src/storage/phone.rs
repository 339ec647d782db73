//! The backup phone: on file, and gone without a trace.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{Result, account::number_place, execute};
use crate::{
    domain::{ids::AccountId, phone::PhoneNumber},
    entropy::Entropy,
    seal::Sealer,
};

/// Puts a proven number on file, in place of any other.
///
/// # Errors
/// When the database fails.
pub async fn save_phone(
    db: &impl GenericClient,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    account: AccountId,
    number: &PhoneNumber,
    verified_at: Timestamp,
) -> Result<()> {
    let sealed = sealer.seal(number_place(&account), number.e164().as_bytes(), entropy);
    execute(
        db,
        "INSERT INTO phones (account_id, number_sealed, verified_at)
         VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET number_sealed = $2, verified_at = $3",
        &[&account.uuid(), &sealed, &verified_at],
    )
    .await?;
    Ok(())
}

/// Erases the number on file, if any, with every text message to the account and every number that waits.
///
/// # Errors
/// When the database fails.
pub async fn erase_phone(db: &impl GenericClient, account: AccountId) -> Result<()> {
    forget_texts(db, account).await?;
    execute(db, "DELETE FROM phones WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(())
}

/// Erases what was or is to be texted: messages, the codes in them, and a number that waits for its code. A code
/// that went to the number before is worth nothing any more. What tells it so stays until it is handed over.
///
/// # Errors
/// When the database fails.
pub async fn forget_texts(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "WITH messages AS (
            DELETE FROM outbox WHERE account_id = $1 AND channel = 'sms' AND NOT (farewell AND state = 'queued')
         ), waiting AS (
            DELETE FROM phone_changes WHERE account_id = $1
         )
         DELETE FROM session_sms_codes WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

//! Changes of phone and address that wait for their code.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, consistent, execute, optional};
use crate::{
    domain::{
        email::Email,
        ids::{AccountId, MessageId, SessionId},
        phone::PhoneNumber,
    },
    entropy::Entropy,
    seal::{Place, Sealer},
};

/// A number that waits for its texted code.
#[derive(Debug, Clone)]
pub struct PhoneChange {
    /// The number.
    pub number: PhoneNumber,
    /// Keyed digest of the code.
    pub code_digest: Vec<u8>,
    /// Wrong tries so far.
    pub wrong_codes: u32,
    /// The message that carries the code.
    pub message: MessageId,
    /// When it was handed to the outbox.
    pub sent_at: Timestamp,
    /// When the change dies.
    pub expires_at: Timestamp,
}

/// An address that waits for its mailed code.
#[derive(Debug, Clone)]
pub struct EmailChange {
    /// The address.
    pub email: Email,
    /// Keyed digest of the code; `None` where the address is taken, so that none matches.
    pub code_digest: Option<Vec<u8>>,
    /// Wrong tries so far.
    pub wrong_codes: u32,
    /// When the change dies.
    pub expires_at: Timestamp,
}

/// Starts a change of phone in a session, in place of any other.
///
/// # Errors
/// When the database fails.
pub async fn start_phone_change(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    (account, session): (AccountId, SessionId),
    change: &PhoneChange,
) -> Result<()> {
    let sealed = sealer.seal(number_place(&account), change.number.e164().as_bytes(), entropy);
    execute(
        tx,
        "INSERT INTO phone_changes
             (account_id, session_id, number_sealed, code_digest, wrong_codes, message_id, sent_at, expires_at)
         VALUES ($1, $2, $3, $4, 0, $5, $6, $7)
         ON CONFLICT (account_id)
         DO UPDATE SET session_id = $2, number_sealed = $3, code_digest = $4, wrong_codes = 0,
             message_id = $5, sent_at = $6, expires_at = $7",
        &[
            &account.uuid(),
            &session.uuid(),
            &sealed,
            &change.code_digest,
            &change.message.uuid(),
            &change.sent_at,
            &change.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// The change of phone that a session began.
///
/// # Errors
/// When the database fails or the number does not open.
pub async fn phone_change(
    db: &impl GenericClient,
    sealer: &Sealer,
    (account, session): (AccountId, SessionId),
) -> Result<Option<PhoneChange>> {
    let row = optional(
        db,
        "SELECT number_sealed, code_digest, wrong_codes, message_id, sent_at, expires_at
         FROM phone_changes
         WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    row.map(|row| {
        let plain = sealer.open(number_place(&account), row.try_get("number_sealed")?).ok();
        let text = plain.as_ref().and_then(|plain| std::str::from_utf8(plain).ok());
        let number = text.and_then(PhoneNumber::from_stored);
        Ok(PhoneChange {
            number: consistent(number, "phone_changes", "the number does not open")?,
            code_digest: row.try_get("code_digest")?,
            wrong_codes: row.try_get::<_, i16>("wrong_codes")?.unsigned_abs().into(),
            message: row.try_get::<_, Uuid>("message_id")?.into(),
            sent_at: row.try_get("sent_at")?,
            expires_at: row.try_get("expires_at")?,
        })
    })
    .transpose()
}

/// Counts a wrong code.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_phone_code(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "UPDATE phone_changes SET wrong_codes = wrong_codes + 1 WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// Starts a change of address in a session, in place of any other.
///
/// # Errors
/// When the database fails.
pub async fn start_email_change(
    tx: &Transaction<'_>,
    (account, session): (AccountId, SessionId),
    change: &EmailChange,
    now: Timestamp,
) -> Result<()> {
    execute(
        tx,
        "INSERT INTO email_changes
             (account_id, session_id, email, code_digest, wrong_codes, created_at, expires_at)
         VALUES ($1, $2, $3, $4, 0, $5, $6)
         ON CONFLICT (account_id)
         DO UPDATE SET session_id = $2, email = $3, code_digest = $4, wrong_codes = 0, created_at = $5,
             expires_at = $6",
        &[
            &account.uuid(),
            &session.uuid(),
            &change.email.as_str(),
            &change.code_digest,
            &now,
            &change.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// The change of address that a session began.
///
/// # Errors
/// When the database fails.
pub async fn email_change(
    db: &impl GenericClient,
    (account, session): (AccountId, SessionId),
) -> Result<Option<EmailChange>> {
    let row = optional(
        db,
        "SELECT email, code_digest, wrong_codes, expires_at
         FROM email_changes
         WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    row.map(|row| {
        Ok(EmailChange {
            email: consistent(Email::parse(row.try_get("email")?).ok(), "email_changes", "email")?,
            code_digest: row.try_get("code_digest")?,
            wrong_codes: row.try_get::<_, i16>("wrong_codes")?.unsigned_abs().into(),
            expires_at: row.try_get("expires_at")?,
        })
    })
    .transpose()
}

/// Counts a wrong code.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_email_code(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "UPDATE email_changes SET wrong_codes = wrong_codes + 1 WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// Ends the change of address.
///
/// # Errors
/// When the database fails.
pub async fn end_email_change(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(db, "DELETE FROM email_changes WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(())
}

fn number_place(account: &AccountId) -> Place<'_> {
    Place { column: "phone_changes.number", account: account.as_bytes(), row: &[] }
}

//! The emergency code: spent, repeated, acknowledged, and the way back to a normal session.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{Result, StorageError, attempts, consistent, execute, optional};
use crate::{
    domain::{
        attempts::Budget,
        emergency_code::{CodeForm, StoredCode},
        enrollment::IssuedCode,
        ids::{AccountId, SessionId},
    },
    hashing::SecretHash,
    token::Presented,
};

/// A spent code whose answer may be asked for again.
#[derive(Debug)]
pub struct Repeat {
    /// The session that it opened.
    pub session: SessionId,
    /// The spent code.
    pub code: StoredCode,
    /// Until when.
    pub expires_at: Timestamp,
    /// Whether the code that replaced it was acknowledged, which ends the repeating.
    pub acknowledged: bool,
}

/// What an account has as its emergency code, from a row of its own.
pub(super) fn stored_code(row: &Row) -> Result<StoredCode> {
    let ours: Option<String> = row.try_get("emergency_phc")?;
    let imported: Option<Vec<String>> = row.try_get("imported_codes")?;
    if let Some(phc) = ours {
        return Ok(StoredCode::Ours(SecretHash { phc, pepper: row.try_get("emergency_pepper")? }));
    }
    let Some(imported) = imported else { return Ok(StoredCode::None) };
    let form = CodeForm::from_stored(row.try_get("imported_code_form")?);
    let form = consistent(form, "two_step", "the form of imported codes")?;
    Ok(StoredCode::Imported { form, hashes: imported.into_iter().map(SecretHash::made_elsewhere).collect() })
}

/// Spends the emergency code that was verified as `spent`, puts `issued` in its place and spends the
/// challenge; says no where the code or the challenge was spent meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn spend_code(
    tx: &Transaction<'_>,
    token: &Presented,
    spent: &SecretHash,
    issued: &IssuedCode,
) -> Result<bool> {
    let changed = execute(
        tx,
        "WITH challenged AS (
            DELETE FROM challenges WHERE account_id = $1 AND token_digest = $2 RETURNING account_id
         )
         UPDATE two_step
         SET emergency_phc = $4, emergency_pepper = $5, emergency_issued_at = $6, emergency_acknowledged = NULL,
             imported_codes = NULL, imported_code_form = NULL
         WHERE account_id = $1
           AND (emergency_phc = $3 OR $3 = ANY (imported_codes))
           AND EXISTS (SELECT FROM challenged)",
        &[
            &token.account.uuid(),
            &token.digest,
            &spent.phc,
            &issued.phc,
            &issued.pepper,
            &issued.issued_at,
        ],
    )
    .await?;
    Ok(changed == 1)
}

/// Keeps what a repeat of the answer needs.
///
/// # Errors
/// When the database fails.
pub async fn keep_repeat(
    tx: &Transaction<'_>,
    token: &Presented,
    session: SessionId,
    (spent, form): (&SecretHash, Option<CodeForm>),
    expires_at: Timestamp,
) -> Result<()> {
    let form = form.map(|form| form.to_string());
    execute(
        tx,
        "INSERT INTO emergency_repeats (account_id, token_digest, session_id, code_phc, code_pepper, code_form,
             expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[&token.account.uuid(), &token.digest, &session.uuid(), &spent.phc, &spent.pepper, &form, &expires_at],
    )
    .await?;
    Ok(())
}

/// Reads what a repeat needs.
///
/// # Errors
/// When the database fails.
pub async fn read_repeat(db: &impl GenericClient, token: &Presented) -> Result<Option<Repeat>> {
    let row = optional(
        db,
        "SELECT r.session_id, r.code_phc, r.code_pepper, r.code_form, r.expires_at,
             t.emergency_acknowledged IS NOT NULL AS acknowledged
         FROM emergency_repeats r
         JOIN two_step t ON t.account_id = r.account_id
         WHERE r.account_id = $1 AND r.token_digest = $2",
        &[&token.account.uuid(), &token.digest],
    )
    .await?;
    row.map(|row| {
        Ok(Repeat {
            session: row.try_get::<_, Uuid>("session_id")?.into(),
            code: repeated_code(&row)?,
            expires_at: row.try_get("expires_at")?,
            acknowledged: row.try_get("acknowledged")?,
        })
    })
    .transpose()
}

fn repeated_code(row: &Row) -> Result<StoredCode> {
    let hash = SecretHash { phc: row.try_get("code_phc")?, pepper: row.try_get("code_pepper")? };
    let form: Option<&str> = row.try_get("code_form")?;
    let Some(form) = form else { return Ok(StoredCode::Ours(hash)) };
    let form = consistent(CodeForm::from_stored(form), "emergency_repeats", "the form of an imported code")?;
    Ok(StoredCode::Imported { form, hashes: vec![hash] })
}

/// Replaces the account's emergency code; the one before is dead.
///
/// # Errors
/// When the database fails, or two-step verification is off.
pub async fn replace_code(db: &impl GenericClient, account: AccountId, issued: &IssuedCode) -> Result<()> {
    let changed = execute(
        db,
        "UPDATE two_step
         SET emergency_phc = $2, emergency_pepper = $3, emergency_issued_at = $4, emergency_acknowledged = NULL,
             imported_codes = NULL, imported_code_form = NULL
         WHERE account_id = $1",
        &[&account.uuid(), &issued.phc, &issued.pepper, &issued.issued_at],
    )
    .await?;
    if changed == 1 {
        Ok(())
    } else {
        Err(StorageError::Inconsistent { table: "two_step", problem: "no row where two-step is on" })
    }
}

/// Marks the emergency code shown at `issued_at` (the live one, where absent) as stored; says no where
/// another was issued since.
///
/// # Errors
/// When the database fails.
pub async fn acknowledge_code(
    db: &impl GenericClient,
    account: AccountId,
    issued_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<bool> {
    let changed = execute(
        db,
        "UPDATE two_step
         SET emergency_acknowledged = COALESCE(emergency_acknowledged, $3)
         WHERE account_id = $1 AND emergency_issued_at = COALESCE($2, emergency_issued_at)",
        &[&account.uuid(), &issued_at, &now],
    )
    .await?;
    Ok(changed == 1)
}

/// Forgets the failures of the second step and the emergency code, which also enables what they disabled,
/// and ends the repeating of a lost answer.
///
/// # Errors
/// When the database fails.
pub async fn clear_counts(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    attempts::clear(tx, account, Budget::SecondStep).await?;
    attempts::clear(tx, account, Budget::EmergencyCode).await?;
    execute(tx, "DELETE FROM emergency_repeats WHERE account_id = $1", &[&account.uuid()]).await?;
    Ok(())
}

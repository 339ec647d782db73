//! Setting a password, and the mailed links that set one.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;

use super::{Result, account::password_state_text, execute, optional};
use crate::{
    domain::{account::PasswordState, ids::AccountId},
    hashing::SecretHash,
    token::Presented,
};

/// Replaces the password and ends everything that the old one began: sessions, challenges, enrollments,
/// resets, pending changes, trusted browsers. `mailed` is whether a mailed link set it. The caller holds the
/// account's lock.
///
/// # Errors
/// When the database fails.
pub async fn replace(
    tx: &Transaction<'_>,
    account: AccountId,
    hash: &SecretHash,
    (state, mailed): (PasswordState, bool),
    now: Timestamp,
) -> Result<()> {
    execute(
        tx,
        "UPDATE accounts
         SET password_phc = $2, password_pepper = $3, password_state = $4, password_changed_at = $5,
             password_compromised = false, password_reset_at = CASE WHEN $6 THEN $5::timestamptz END
         WHERE account_id = $1",
        &[&account.uuid(), &hash.phc, &hash.pepper, &password_state_text(state), &now, &mailed],
    )
    .await?;
    end_everything(tx, account).await
}

/// Raises the credential epoch and ends everything that was begun under the one before.
///
/// # Errors
/// When the database fails.
pub async fn end_everything(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    super::account::raise_epoch(tx, account).await?;
    execute(
        tx,
        "WITH challenged AS (
            DELETE FROM challenges WHERE account_id = $1
         ), enrolling AS (
            UPDATE enrollments SET state_sealed = NULL, ended = 'expired'
            WHERE account_id = $1 AND ended IS NULL
         ), resets AS (
            DELETE FROM password_resets WHERE account_id = $1
         ), trusted AS (
            DELETE FROM trusted_browsers WHERE account_id = $1
         )
         DELETE FROM sessions WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// Stores a mailed link; those before stay good.
///
/// # Errors
/// When the database fails.
pub async fn insert_reset(
    db: &impl GenericClient,
    (account, token_digest): (AccountId, &[u8]),
    credential_epoch: i64,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<()> {
    execute(
        db,
        "INSERT INTO password_resets (account_id, token_digest, credential_epoch, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5)",
        &[&account.uuid(), &token_digest, &credential_epoch, &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// The credential epoch that a mailed link was made under, where it is live.
///
/// # Errors
/// When the database fails.
pub async fn read_reset(db: &impl GenericClient, token: &Presented, now: Timestamp) -> Result<Option<i64>> {
    let row = optional(
        db,
        "SELECT r.credential_epoch
         FROM password_resets r
         JOIN accounts a ON a.account_id = r.account_id
         WHERE r.account_id = $1
           AND r.token_digest = $2
           AND r.expires_at > $3
           AND r.credential_epoch = a.credential_epoch",
        &[&token.account.uuid(), &token.digest, &now],
    )
    .await?;
    row.map(|row| Ok(row.try_get("credential_epoch")?)).transpose()
}

/// Forgives failures after a mailed reset: the password's and the emergency code's, and the second step's at
/// most `lifts_allowed` times between two successes.
///
/// # Errors
/// When the database fails.
pub async fn forgive(tx: &Transaction<'_>, account: AccountId, lifts_allowed: i16) -> Result<()> {
    execute(
        tx,
        "WITH cleared AS (
            DELETE FROM attempts WHERE account_id = $1 AND budget IN ('password', 'emergency_code')
         )
         UPDATE attempts SET failures = 0, lifts = lifts + 1
         WHERE account_id = $1 AND budget = 'second_step' AND failures > 0 AND lifts < $2",
        &[&account.uuid(), &lifts_allowed],
    )
    .await?;
    Ok(())
}

//! Device proofs: clients that signed in fully before, each with a password budget of its own.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;

use super::{
    Result,
    attempts::{count, from_columns},
    execute, optional,
};
use crate::{
    domain::{attempts::Attempts, ids::AccountId},
    token::Presented,
};

/// Proofs that an account may have; the one not used longest makes room.
const MAX_PROOFS: i64 = 20;

/// The failures of a proof; `None` where it is unknown.
///
/// # Errors
/// When the database fails.
pub async fn read(db: &impl GenericClient, proof: &Presented) -> Result<Option<Attempts>> {
    let row = optional(
        db,
        "SELECT failures, last_failed_at FROM device_proofs WHERE account_id = $1 AND token_digest = $2",
        &[&proof.account.uuid(), &proof.digest],
    )
    .await?;
    row.map(|row| from_columns(&row, "failures", "last_failed_at")).transpose()
}

/// Locks a proof and reads its failures.
///
/// # Errors
/// When the database fails.
pub async fn lock(tx: &Transaction<'_>, proof: &Presented) -> Result<Option<Attempts>> {
    let row = optional(
        tx,
        "SELECT failures, last_failed_at FROM device_proofs
         WHERE account_id = $1 AND token_digest = $2
         FOR UPDATE",
        &[&proof.account.uuid(), &proof.digest],
    )
    .await?;
    row.map(|row| from_columns(&row, "failures", "last_failed_at")).transpose()
}

/// Writes the failures of a proof, locked before.
///
/// # Errors
/// When the database fails.
pub async fn save(tx: &Transaction<'_>, proof: &Presented, attempts: Attempts) -> Result<()> {
    execute(
        tx,
        "UPDATE device_proofs SET failures = $3, last_failed_at = $4
         WHERE account_id = $1 AND token_digest = $2",
        &[&proof.account.uuid(), &proof.digest, &count(attempts), &attempts.last_failed_at],
    )
    .await?;
    Ok(())
}

/// Forgets the failures of a proof after a right password; says no where others were counted since `read`, so
/// that guesses at once are no more than guesses one after another.
///
/// # Errors
/// When the database fails.
pub async fn succeeded(
    tx: &Transaction<'_>,
    proof: &Presented,
    read: Attempts,
    now: Timestamp,
) -> Result<bool> {
    let changed = execute(
        tx,
        "UPDATE device_proofs SET failures = 0, last_failed_at = NULL, last_used_at = $3
         WHERE account_id = $1 AND token_digest = $2 AND failures <= $4",
        &[&proof.account.uuid(), &proof.digest, &now, &count(read)],
    )
    .await?;
    Ok(changed == 1)
}

/// Stores a new proof; those used longest ago make room for it.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    db: &impl GenericClient,
    account: AccountId,
    token_digest: &[u8],
    now: Timestamp,
) -> Result<()> {
    execute(
        db,
        "WITH room AS (
            DELETE FROM device_proofs
            WHERE account_id = $1 AND token_digest IN (
                SELECT token_digest FROM device_proofs
                WHERE account_id = $1
                ORDER BY last_used_at DESC
                OFFSET $4)
         )
         INSERT INTO device_proofs (account_id, token_digest, failures, created_at, last_used_at)
         VALUES ($1, $2, 0, $3, $3)",
        &[&account.uuid(), &token_digest, &now, &(MAX_PROOFS - 1)],
    )
    .await?;
    Ok(())
}

//! Addresses: who is new, and whose sign-up is void.

use std::collections::HashSet;

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::NewAccount;
use crate::storage::{Result, execute, many};

/// Enters the addresses that have no account and are not reserved, and says whose they were: the accounts that are to
/// be made. Another import of the same addresses waits here, and a sign-up that is being confirmed.
///
/// # Errors
/// When the database fails.
pub async fn enter_new(
    db: &impl GenericClient,
    accounts: &[NewAccount<'_>],
    now: Timestamp,
) -> Result<HashSet<Uuid>> {
    let digests: Vec<&[u8]> = accounts.iter().map(|new| new.email_digest.as_slice()).collect();
    let ids: Vec<Uuid> = accounts.iter().map(|new| new.id.uuid()).collect();
    // In one order everywhere, so that two imports never wait for each other.
    let rows = many(
        db,
        "INSERT INTO email_directory AS d (email_digest, account_id)
         SELECT n.email_digest, n.account_id
         FROM unnest($1::bytea[], $2::uuid[]) AS n (email_digest, account_id)
         ORDER BY n.email_digest
         ON CONFLICT (email_digest) DO UPDATE SET account_id = excluded.account_id, reserved_until = NULL
         WHERE d.reserved_until <= $3
         RETURNING account_id",
        &[&digests, &ids, &now],
    )
    .await?;
    rows.iter().map(|row| Ok(row.try_get("account_id")?)).collect()
}

/// Which of these digests are those of an account's address, or reserved.
///
/// # Errors
/// When the database fails.
pub async fn taken(db: &impl GenericClient, digests: &[Vec<u8>], now: Timestamp) -> Result<HashSet<Vec<u8>>> {
    let rows = many(
        db,
        "SELECT email_digest FROM email_directory
         WHERE email_digest = ANY($1) AND (reserved_until IS NULL OR reserved_until > $2)",
        &[&digests, &now],
    )
    .await?;
    rows.iter().map(|row| Ok(row.try_get("email_digest")?)).collect()
}

/// Forgets sign-ups of addresses that have an account now. One that is being confirmed at this moment finds the address
/// taken; it is not waited for.
///
/// # Errors
/// When the database fails.
pub async fn drop_sign_ups(db: &impl GenericClient, digests: &[Vec<u8>]) -> Result<()> {
    execute(
        db,
        "DELETE FROM sign_ups WHERE account_id IN (
            SELECT account_id FROM sign_ups WHERE email_digest = ANY($1) FOR UPDATE SKIP LOCKED)",
        &[&digests],
    )
    .await?;
    Ok(())
}

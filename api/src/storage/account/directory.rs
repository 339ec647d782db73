//! The directory: the only way from an address to an account.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    domain::ids::AccountId,
    storage::{Result, execute, optional},
};

/// The account that an address signs in to; `digests` are the address's under every key version.
///
/// # Errors
/// When the database fails.
pub async fn find(db: &impl GenericClient, digests: &[Vec<u8>]) -> Result<Option<AccountId>> {
    let row = optional(
        db,
        "SELECT account_id FROM email_directory WHERE email_digest = ANY($1) AND reserved_until IS NULL",
        &[&digests],
    )
    .await?;
    row.map(|row| Ok(row.try_get::<_, Uuid>("account_id")?.into())).transpose()
}

/// Whether an address belongs to an account, or is reserved for one that had it.
///
/// # Errors
/// When the database fails.
pub async fn is_taken(db: &impl GenericClient, digests: &[Vec<u8>], now: Timestamp) -> Result<bool> {
    let row = optional(
        db,
        "SELECT FROM email_directory
         WHERE email_digest = ANY($1) AND (reserved_until IS NULL OR reserved_until > $2)
         LIMIT 1",
        &[&digests, &now],
    )
    .await?;
    Ok(row.is_some())
}

/// Enters an address for an account; says no where it belongs to another or is reserved.
///
/// # Errors
/// When the database fails.
pub async fn enter_address(
    db: &impl GenericClient,
    account: AccountId,
    email_digest: &[u8],
    now: Timestamp,
) -> Result<bool> {
    let entered = execute(
        db,
        "INSERT INTO email_directory AS d (email_digest, account_id) VALUES ($1, $2)
         ON CONFLICT (email_digest) DO UPDATE SET account_id = $2, reserved_until = NULL
         WHERE d.reserved_until <= $3 OR d.account_id = $2",
        &[&email_digest, &account.uuid(), &now],
    )
    .await?;
    Ok(entered == 1)
}

/// Reserves an address that was replaced: it signs nobody in, and nobody else can have it until then.
///
/// # Errors
/// When the database fails.
pub async fn reserve_addresses(
    db: &impl GenericClient,
    account: AccountId,
    digests: &[Vec<u8>],
    until: Timestamp,
) -> Result<()> {
    execute(
        db,
        "UPDATE email_directory SET reserved_until = $3
         WHERE email_digest = ANY($2) AND account_id = $1",
        &[&account.uuid(), &digests, &until],
    )
    .await?;
    Ok(())
}

/// Takes the addresses that sign in to an account out of the directory; reserved ones stay.
///
/// # Errors
/// When the database fails.
pub async fn drop_addresses(db: &impl GenericClient, account: AccountId) -> Result<()> {
    execute(
        db,
        "DELETE FROM email_directory WHERE account_id = $1 AND reserved_until IS NULL",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

//! Mailed links that take a change back; they outlive other changes.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;

use super::{Result, StorageError, consistent, execute, optional};
use crate::{
    domain::{account::Account, email::Email, ids::AccountId},
    token::Presented,
};

const TABLE: &str = "undo_links";

/// What a link takes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoes {
    /// The turning-on of two-step verification.
    TwoStep,
    /// A change of address.
    Email,
    /// The deletion of the account.
    Deletion,
}

/// A live link.
#[derive(Debug, Clone)]
pub struct UndoLink {
    /// What it takes back.
    pub undoes: Undoes,
    /// For a change of address, the one that it restores.
    pub email: Email,
    /// When the change was made.
    pub created_at: Timestamp,
}

/// Stores a link.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    tx: &Transaction<'_>,
    (account, token_digest): (AccountId, &[u8]),
    undoes: Undoes,
    email: &Email,
    (now, expires_at): (Timestamp, Timestamp),
) -> Result<()> {
    execute(
        tx,
        "INSERT INTO undo_links (account_id, token_digest, undoes, email, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6)",
        &[&account.uuid(), &token_digest, &undoes_text(undoes), &email.as_str(), &now, &expires_at],
    )
    .await?;
    Ok(())
}

/// Takes a live link, so that it is used once.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn spend(tx: &Transaction<'_>, token: &Presented, now: Timestamp) -> Result<Option<UndoLink>> {
    let row = optional(
        tx,
        "DELETE FROM undo_links
         WHERE account_id = $1 AND token_digest = $2 AND expires_at > $3
         RETURNING undoes, email, created_at",
        &[&token.account.uuid(), &token.digest, &now],
    )
    .await?;
    row.map(|row| {
        Ok(UndoLink {
            undoes: match row.try_get("undoes")? {
                "two_step" => Undoes::TwoStep,
                "email" => Undoes::Email,
                "deletion" => Undoes::Deletion,
                _ => return Err(StorageError::Inconsistent { table: TABLE, problem: "unknown undoes" }),
            },
            email: consistent(Email::parse(row.try_get("email")?).ok(), TABLE, "email")?,
            created_at: row.try_get("created_at")?,
        })
    })
    .transpose()
}

/// Every address of an account that is told what becomes of it: those that still hold a live link to take a change of
/// address back, each once, and last its own.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn every_address(db: &impl GenericClient, account: &Account, now: Timestamp) -> Result<Vec<Email>> {
    let rows = super::many(
        db,
        "SELECT DISTINCT email FROM undo_links
         WHERE account_id = $1 AND undoes = 'email' AND expires_at > $2",
        &[&account.id.uuid(), &now],
    )
    .await?;
    let read = |row: &Row| consistent(Email::parse(row.try_get("email")?).ok(), TABLE, "email");
    let mut addresses = rows.iter().map(read).collect::<Result<Vec<_>>>()?;
    addresses.retain(|address| address.normalized() != account.email.normalized());
    addresses.push(account.email.clone());
    Ok(addresses)
}

/// Until when some link can take a change of the account back; `None` where none lives.
///
/// # Errors
/// When the database fails.
pub async fn live_until(
    tx: &Transaction<'_>,
    account: AccountId,
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let row = super::one(
        tx,
        "SELECT max(expires_at) AS until FROM undo_links WHERE account_id = $1 AND expires_at > $2",
        &[&account.uuid(), &now],
    )
    .await?;
    Ok(row.try_get("until")?)
}

/// Ends the links of every change made after `since`.
///
/// # Errors
/// When the database fails.
pub async fn void_later(tx: &Transaction<'_>, account: AccountId, since: Timestamp) -> Result<()> {
    execute(
        tx,
        "DELETE FROM undo_links WHERE account_id = $1 AND created_at > $2",
        &[&account.uuid(), &since],
    )
    .await?;
    Ok(())
}

const fn undoes_text(undoes: Undoes) -> &'static str {
    match undoes {
        Undoes::TwoStep => "two_step",
        Undoes::Email => "email",
        Undoes::Deletion => "deletion",
    }
}

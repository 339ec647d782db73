//! Trusted browsers: server records, whose token is replaced at each use.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, execute, many, optional};
use crate::{
    domain::ids::{AccountId, BrowserId},
    token::Presented,
};

/// A trusted browser as its owner sees it.
#[derive(Debug, Clone)]
pub struct TrustedBrowser {
    /// Its id.
    pub id: BrowserId,
    /// What it called itself.
    pub user_agent: String,
    /// When it was trusted.
    pub created_at: Timestamp,
    /// When it last skipped the second step.
    pub last_used_at: Timestamp,
    /// When the trust ends.
    pub expires_at: Timestamp,
}

/// Trusts a browser.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    db: &impl GenericClient,
    account: AccountId,
    (browser, token_digest): (&TrustedBrowser, &[u8]),
    credential_epoch: i64,
) -> Result<()> {
    execute(
        db,
        "INSERT INTO trusted_browsers (account_id, browser_id, token_digest, credential_epoch, user_agent,
             created_at, last_used_at, expires_at)
         SELECT account_id, $2, $3, $4, $5, $6, $6, $7
         FROM accounts
         WHERE account_id = $1 AND credential_epoch = $4",
        &[
            &account.uuid(),
            &browser.id.uuid(),
            &token_digest,
            &credential_epoch,
            &browser.user_agent,
            &browser.created_at,
            &browser.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Uses a trusted browser's token: it is replaced by the one with `next_digest` in the same statement, so
/// that each is used once. Says when the trust ends; `None` where the browser is not trusted.
///
/// # Errors
/// When the database fails.
pub async fn take(
    db: &impl GenericClient,
    token: &Presented,
    next_digest: &[u8],
    now: Timestamp,
) -> Result<Option<Timestamp>> {
    let row = optional(
        db,
        "UPDATE trusted_browsers b
         SET token_digest = $3, last_used_at = $4
         FROM accounts a
         WHERE b.account_id = $1
           AND b.token_digest = $2
           AND b.expires_at > $4
           AND a.account_id = $1
           AND a.credential_epoch = b.credential_epoch
         RETURNING b.expires_at",
        &[&token.account.uuid(), &token.digest, &next_digest, &now],
    )
    .await?;
    row.map(|row| Ok(row.try_get("expires_at")?)).transpose()
}

/// The trusted browsers of an account, the newest first.
///
/// # Errors
/// When the database fails.
pub async fn list(
    db: &impl GenericClient,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<TrustedBrowser>> {
    let rows = many(
        db,
        "SELECT b.browser_id, b.user_agent, b.created_at, b.last_used_at, b.expires_at
         FROM trusted_browsers b
         JOIN accounts a ON a.account_id = b.account_id AND a.credential_epoch = b.credential_epoch
         WHERE b.account_id = $1 AND b.expires_at > $2
         ORDER BY b.created_at DESC",
        &[&account.uuid(), &now],
    )
    .await?;
    rows.iter()
        .map(|row| {
            Ok(TrustedBrowser {
                id: row.try_get::<_, Uuid>("browser_id")?.into(),
                user_agent: row.try_get("user_agent")?,
                created_at: row.try_get("created_at")?,
                last_used_at: row.try_get("last_used_at")?,
                expires_at: row.try_get("expires_at")?,
            })
        })
        .collect()
}

/// Forgets a trusted browser and says whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn forget(db: &impl GenericClient, account: AccountId, browser: BrowserId) -> Result<bool> {
    let forgotten = execute(
        db,
        "DELETE FROM trusted_browsers WHERE account_id = $1 AND browser_id = $2",
        &[&account.uuid(), &browser.uuid()],
    )
    .await?;
    Ok(forgotten == 1)
}

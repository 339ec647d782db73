//! The live sessions of an account.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::words::{TABLE, parse_proof};
use crate::{
    domain::{
        ids::{AccountId, SessionId},
        session::Proof,
    },
    storage::{Result, consistent, many},
};

/// A session as its owner sees it.
#[derive(Debug, Clone)]
pub struct SessionSummary {
    /// Its id.
    pub id: SessionId,
    /// What opened or last raised it.
    pub proof: Proof,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When it was last refreshed or raised.
    pub last_used_at: Timestamp,
    /// What the client called itself when it signed in.
    pub user_agent: String,
    /// Where it signed in from.
    pub address: String,
}

/// Lists the live sessions, the newest first.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn list(
    db: &impl GenericClient,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<SessionSummary>> {
    let rows = many(
        db,
        "SELECT s.session_id, s.proof, s.created_at, s.last_used_at, s.user_agent, s.address
         FROM sessions s
         JOIN accounts a ON a.account_id = s.account_id
         WHERE s.account_id = $1
           AND s.credential_epoch = a.credential_epoch
           AND s.expires_at > $2
           AND s.idle_until > $2
         ORDER BY s.created_at DESC, s.session_id DESC",
        &[&account.uuid(), &now],
    )
    .await?;
    rows.iter()
        .map(|row| {
            Ok(SessionSummary {
                id: row.try_get::<_, Uuid>("session_id")?.into(),
                proof: consistent(parse_proof(row.try_get("proof")?), TABLE, "unknown proof")?,
                created_at: row.try_get("created_at")?,
                last_used_at: row.try_get("last_used_at")?,
                user_agent: row.try_get("user_agent")?,
                address: row.try_get("address")?,
            })
        })
        .collect()
}

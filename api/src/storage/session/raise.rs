//! Raising a session's generation.

use deadpool_postgres::Transaction;
use jiff::Timestamp;

use super::{
    super::{Result, execute, optional},
    words::{proof_text, restriction_text},
};
use crate::{domain::session::Session, token::RefreshToken};

/// Locks a session that is to be raised and takes over its rotation number, which a refresh may have moved;
/// says no where it is over or was raised meanwhile.
///
/// # Errors
/// When the database fails.
pub async fn lock(tx: &Transaction<'_>, session: &mut Session) -> Result<bool> {
    let row = optional(
        tx,
        "SELECT rotation FROM sessions
         WHERE account_id = $1 AND session_id = $2 AND generation = $3
         FOR UPDATE",
        &[&session.account.uuid(), &session.id.uuid(), &session.generation],
    )
    .await?;
    if let Some(row) = &row {
        session.rotation = row.try_get("rotation")?;
    }
    Ok(row.is_some())
}

/// Writes a raised session, locked before, and its new refresh token; the one before gets no grace.
///
/// # Errors
/// When the database fails.
pub async fn raise(
    tx: &Transaction<'_>,
    session: &Session,
    token: &RefreshToken,
    now: Timestamp,
) -> Result<()> {
    execute(
        tx,
        "UPDATE sessions
         SET generation = $3, credential_epoch = $4, proof = $5, strong = $6, restriction = $7,
             auth_time = $8, idle_until = $9, expires_at = $10, rotation = $11, refresh_digest = $12,
             rotated_at = $13, rotated_by = 'raise', last_used_at = $13
         WHERE account_id = $1 AND session_id = $2",
        &[
            &session.account.uuid(),
            &session.id.uuid(),
            &session.generation,
            &session.credential_epoch,
            &proof_text(session.proof),
            &session.strong,
            &session.restriction.map(restriction_text),
            &session.auth_time,
            &session.idle_until,
            &session.expires_at,
            &session.rotation,
            &token.digest(),
            &now,
        ],
    )
    .await?;
    Ok(())
}

//! Refreshing a session: one statement that rotates where the token is the live one, and otherwise reads
//! what is needed to say why not.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::from_row;
use crate::{
    chain::Link,
    domain::{
        refresh::{LiveToken, RotatedBy},
        session::{Session, SessionLimits},
    },
    storage::{
        Result, StorageError,
        event::{EventParams, recorded},
        execute, optional, outbox,
    },
    token::RefreshToken,
};

/// A presented token and the one that would follow it.
#[derive(Debug)]
pub struct Rotation<'a> {
    /// The presented token.
    pub presented: &'a RefreshToken,
    /// Its successor.
    pub successor: &'a RefreshToken,
}

/// What a refresh found.
#[derive(Debug)]
pub struct Refreshed {
    /// The session as read, before the rotation.
    pub session: Session,
    /// The live token as read, before the rotation.
    pub live: LiveToken,
    /// Whether this call rotated it.
    pub rotated: bool,
    /// Whether the account's credentials changed since the session was opened or raised.
    pub outdated: bool,
    /// How the account stands: whether two-step verification is on, and whether others may know the password.
    pub standing: (bool, bool),
}

/// Rotates the session's refresh token where the presented one is live; `None` where there is no session.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn refresh(
    db: &impl GenericClient,
    rotation: &Rotation<'_>,
    limits: SessionLimits,
    now: Timestamp,
) -> Result<Option<Refreshed>> {
    let idle_for = limits.idle.as_secs_f64();
    let row = optional(
        db,
        "WITH found AS (
            SELECT s.*, a.credential_epoch AS account_epoch, a.password_compromised,
                t.enabled_at IS NOT NULL AS two_step_on
            FROM sessions s
            JOIN accounts a ON a.account_id = s.account_id
            LEFT JOIN two_step t ON t.account_id = s.account_id
            WHERE s.account_id = $1 AND s.session_id = $2
         ), rotated AS (
            UPDATE sessions s
            SET rotation = $5, refresh_digest = $6, rotated_at = $7, rotated_by = 'refresh', last_used_at = $7,
                idle_until = CASE WHEN s.restriction = 'emergency_recovery' THEN s.expires_at
                             ELSE LEAST(s.expires_at, $7 + make_interval(secs => $8)) END
            FROM accounts a
            WHERE s.account_id = $1 AND s.session_id = $2
              AND s.rotation = $3 AND s.refresh_digest = $4
              AND s.idle_until > $7 AND s.expires_at > $7
              AND a.account_id = $1 AND a.credential_epoch = s.credential_epoch
            RETURNING s.session_id
         )
         SELECT account_id, session_id, generation, credential_epoch AS session_epoch, transport, proof, strong,
             restriction, auth_time, created_at AS session_created_at, idle_until, expires_at, rotation,
             refresh_digest, rotated_at, rotated_by, account_epoch, password_compromised, two_step_on,
             EXISTS (SELECT FROM rotated) AS rotated
         FROM found",
        &[
            &rotation.presented.account.uuid(),
            &rotation.presented.session.uuid(),
            &rotation.presented.rotation,
            &rotation.presented.digest(),
            &rotation.successor.rotation,
            &rotation.successor.digest(),
            &now,
            &idle_for,
        ],
    )
    .await?;
    row.map(|row| {
        let session = from_row(&row)?;
        Ok(Refreshed {
            outdated: row.try_get::<_, i64>("account_epoch")? != session.credential_epoch,
            live: LiveToken {
                rotation: session.rotation,
                digest: row.try_get("refresh_digest")?,
                since: row.try_get("rotated_at")?,
                rotated_by: parse_rotated_by(row.try_get("rotated_by")?)?,
            },
            rotated: row.try_get("rotated")?,
            standing: (row.try_get("two_step_on")?, row.try_get("password_compromised")?),
            session,
        })
    })
    .transpose()
}

/// Ends a session whose old refresh token was used again, with the event, inside the caller's transaction; says
/// whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn end_for_reuse(db: &impl GenericClient, session: &Session, event: &Link) -> Result<bool> {
    let session_id = session.id.uuid();
    let ended = execute(
        db,
        concat!(
            "WITH ended AS (
                DELETE FROM sessions WHERE account_id = $1 AND session_id = $9 RETURNING session_id
            ), ",
            recorded!("ended", "$10", "$11"),
            " SELECT session_id FROM ended"
        ),
        &EventParams::from(event).with(&[&session_id]),
    )
    .await?;
    if ended == 1 {
        outbox::post(db, event).await?;
    }
    Ok(ended == 1)
}

fn parse_rotated_by(text: &str) -> Result<RotatedBy> {
    match text {
        "refresh" => Ok(RotatedBy::Refresh),
        "raise" => Ok(RotatedBy::Raise),
        _ => Err(StorageError::Inconsistent { table: "sessions", problem: "unknown rotated_by" }),
    }
}

//! Sessions: opened, read with their account, refreshed, raised, ended.

mod list;
mod open;
mod refresh;
mod sms;

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

pub use list::{SessionSummary, list};
pub use open::{Opened, open, open_at_second_step};
pub(super) use open::{SessionParams, opened_from};
pub use refresh::{Refreshed, Rotation, end_for_reuse, refresh};
pub use sms::{count_wrong_sms_code, replace_sms_code, sms_code, spend_sms_code};

use super::{Result, StorageError, account, consistent, execute, optional};
use crate::{
    domain::{
        account::Account,
        attempts::FREE_TRIES,
        ids::{AccountId, SessionId},
        session::{Proof, Restriction, Session, Transport},
    },
    seal::Sealer,
    token::RefreshToken,
};

const TABLE: &str = "sessions";

/// A session with its account, as one statement reads them for every signed-in call.
#[derive(Debug, Clone)]
pub struct SessionWithAccount {
    /// The session.
    pub session: Session,
    /// Its account.
    pub account: Account,
}

/// Reads a session and its account; `None` where it is over, also by a change of credentials since.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn read(
    db: &impl GenericClient,
    sealer: &Sealer,
    account_id: AccountId,
    session_id: SessionId,
    now: Timestamp,
) -> Result<Option<SessionWithAccount>> {
    let row = optional(
        db,
        concat!(
            "SELECT s.session_id, s.generation, s.credential_epoch AS session_epoch, s.transport, s.proof,
                s.strong, s.restriction, s.auth_time, s.created_at AS session_created_at, s.idle_until,
                s.expires_at, s.rotation, ",
            account::account_columns!(),
            " FROM sessions s
              JOIN accounts a ON a.account_id = s.account_id
              LEFT JOIN two_step t ON t.account_id = s.account_id
              LEFT JOIN phones p ON p.account_id = s.account_id
              WHERE s.account_id = $1
                AND s.session_id = $2
                AND s.credential_epoch = a.credential_epoch"
        ),
        &[&account_id.uuid(), &session_id.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let found = SessionWithAccount { session: from_row(&row)?, account: account::from_row(&row, sealer)? };
    Ok((!found.session.is_over(now)).then_some(found))
}

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

/// Ends a session and says whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn end(db: &impl GenericClient, account: AccountId, session: SessionId) -> Result<bool> {
    let ended = execute(
        db,
        "DELETE FROM sessions WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    Ok(ended == 1)
}

/// Ends every session of the account but one, and all challenges.
///
/// # Errors
/// When the database fails.
pub async fn end_others(db: &impl GenericClient, account: AccountId, kept: SessionId) -> Result<()> {
    execute(
        db,
        "WITH challenged AS (DELETE FROM challenges WHERE account_id = $1)
         DELETE FROM sessions WHERE account_id = $1 AND session_id <> $2",
        &[&account.uuid(), &kept.uuid()],
    )
    .await?;
    Ok(())
}

/// Counts a wrong password entered inside a session, and ends the session at the last try; returns the tries
/// that are left, `None` where the session was over already. The caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_password(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
) -> Result<Option<u32>> {
    let row = optional(
        db,
        "UPDATE sessions SET wrong_passwords = wrong_passwords + 1
         WHERE account_id = $1 AND session_id = $2
         RETURNING wrong_passwords",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let wrong: u32 = row.try_get::<_, i16>("wrong_passwords")?.unsigned_abs().into();
    let left = FREE_TRIES.saturating_sub(wrong);
    if left == 0 {
        end(db, account, session).await?;
    }
    Ok(Some(left))
}

/// Forgets the wrong passwords of a session after a right one, and says whether the session is still there.
///
/// # Errors
/// When the database fails.
pub async fn forget_wrong_passwords(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
) -> Result<bool> {
    let changed = execute(
        db,
        "UPDATE sessions SET wrong_passwords = 0 WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    Ok(changed == 1)
}

/// A session from the columns that every reading statement names alike.
pub(super) fn from_row(row: &Row) -> Result<Session> {
    let transport: &str = row.try_get("transport")?;
    let proof: &str = row.try_get("proof")?;
    let restriction: Option<&str> = row.try_get("restriction")?;
    Ok(Session {
        account: row.try_get::<_, Uuid>("account_id")?.into(),
        id: row.try_get::<_, Uuid>("session_id")?.into(),
        generation: row.try_get("generation")?,
        credential_epoch: row.try_get("session_epoch")?,
        transport: parse_transport(transport)?,
        proof: consistent(parse_proof(proof), TABLE, "unknown proof")?,
        strong: row.try_get("strong")?,
        restriction: restriction.map(parse_restriction).transpose()?,
        auth_time: row.try_get("auth_time")?,
        created_at: row.try_get("session_created_at")?,
        idle_until: row.try_get("idle_until")?,
        expires_at: row.try_get("expires_at")?,
        rotation: row.try_get("rotation")?,
    })
}

pub(super) const fn transport_text(transport: Transport) -> &'static str {
    match transport {
        Transport::Body => "body",
        Transport::Cookie => "cookie",
    }
}

pub(super) fn parse_transport(text: &str) -> Result<Transport> {
    match text {
        "body" => Ok(Transport::Body),
        "cookie" => Ok(Transport::Cookie),
        _ => Err(StorageError::Inconsistent { table: TABLE, problem: "unknown transport" }),
    }
}

const fn proof_text(proof: Proof) -> &'static str {
    match proof {
        Proof::Password => "password",
        Proof::Authenticator => "authenticator",
        Proof::Sms => "sms",
        Proof::EmergencyCode => "emergency_code",
    }
}

fn parse_proof(text: &str) -> Option<Proof> {
    [Proof::Password, Proof::Authenticator, Proof::Sms, Proof::EmergencyCode]
        .into_iter()
        .find(|proof| proof_text(*proof) == text)
}

const fn restriction_text(restriction: Restriction) -> &'static str {
    match restriction {
        Restriction::EmergencyRecovery => "emergency_recovery",
        Restriction::EnrollmentRequired => "enrollment_required",
        Restriction::SupportRecovery => "support_recovery",
        Restriction::PasswordChangeRequired => "password_change_required",
    }
}

fn parse_restriction(text: &str) -> Result<Restriction> {
    let known = Restriction::ALL.into_iter().find(|restriction| restriction_text(*restriction) == text);
    consistent(known, TABLE, "unknown restriction")
}

//! Sessions: opened, read with their account, refreshed, raised, ended.

mod list;
mod open;
mod password;
mod raise;
mod refresh;
mod sms;
mod words;

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

pub use list::{SessionSummary, list};
pub use open::{Opened, open, open_at_second_step};
pub(super) use open::{SessionParams, opened_from};
pub use password::{count_wrong_password, forget_wrong_passwords};
pub use raise::{lock, raise};
pub use refresh::{Refreshed, Rotation, end_for_reuse, refresh};
pub use sms::{count_wrong_sms_code, replace_sms_code, sms_code, spend_sms_code};
pub(super) use words::{from_row, parse_transport, transport_text};

use super::{Result, account, execute, optional};
use crate::{
    domain::{
        account::Account,
        ids::{AccountId, SessionId},
        role::Role,
        session::Session,
    },
    seal::Sealer,
};

/// A session with its account, as one statement reads them for every signed-in call.
#[derive(Debug, Clone)]
pub struct SessionWithAccount {
    /// The session.
    pub session: Session,
    /// Its account.
    pub account: Account,
    /// What the account may do for others, where anything.
    pub role: Option<Role>,
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
                s.expires_at, s.rotation, r.role, ",
            account::account_columns!(),
            " FROM sessions s
              JOIN accounts a ON a.account_id = s.account_id
              LEFT JOIN two_step t ON t.account_id = s.account_id
              LEFT JOIN phones p ON p.account_id = s.account_id
              LEFT JOIN account_roles r ON r.account_id = s.account_id
              WHERE s.account_id = $1
                AND s.session_id = $2
                AND s.credential_epoch = a.credential_epoch"
        ),
        &[&account_id.uuid(), &session_id.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let found = SessionWithAccount {
        session: from_row(&row)?,
        account: account::from_row(&row, sealer)?,
        role: super::support::role_beside(&row)?,
    };
    Ok((!found.session.is_over(now)).then_some(found))
}

/// Ends a session and says whether it was live until `now`: one that had run out or whose credentials changed
/// since is erased without a word, as if it had never been.
///
/// # Errors
/// When the database fails.
pub async fn end(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
    now: Timestamp,
) -> Result<bool> {
    let row = optional(
        db,
        "DELETE FROM sessions s USING accounts a
         WHERE s.account_id = $1 AND s.session_id = $2 AND a.account_id = s.account_id
         RETURNING s.expires_at > $3 AND s.idle_until > $3 AND s.credential_epoch = a.credential_epoch AS live",
        &[&account.uuid(), &session.uuid(), &now],
    )
    .await?;
    row.map_or(Ok(false), |row| Ok(row.try_get("live")?))
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

//! The recovery of an account, one at most.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use uuid::Uuid;

use super::{
    code::{RecoveryCode, code_of},
    target::{account_of, password_origin},
};
use crate::{
    domain::{
        attempts::{Attempts, Budget},
        ids::AccountId,
        support_recovery::{Held, Open, PasswordOrigin, Started, SupportRecovery},
    },
    storage::{Result, attempts, execute, optional},
};

/// A recovery to be stored.
#[derive(Debug)]
pub struct NewRecovery {
    /// Who started it.
    pub started: Started,
    /// The hold, once it runs.
    pub held: Option<Held>,
    /// When it lapses.
    pub lapses_at: Timestamp,
    /// Digests of the links that stop it.
    pub stop_digests: Vec<Vec<u8>>,
}

/// A stored recovery with what decides what it opens.
#[derive(Debug, Clone)]
pub struct LiveRecovery {
    /// Who started it.
    pub started: Started,
    held: Option<(Timestamp, Timestamp)>,
    /// When it lapses.
    pub lapses_at: Timestamp,
    /// How the account's password came to be.
    pub password: PasswordOrigin,
    /// Failures with its code.
    pub attempts: Attempts,
    /// The newest code.
    pub code: Option<RecoveryCode>,
}

impl LiveRecovery {
    /// Where it stands at `now`.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> SupportRecovery {
        SupportRecovery::at(self.started, self.held, now)
    }

    /// The recovery where it is open at `now`.
    #[must_use]
    pub fn open(&self, now: Timestamp) -> Option<Open> {
        match self.state(now) {
            SupportRecovery::Open(open) => Some(open),
            _ => None,
        }
    }
}

/// Stores a recovery and forgets the wrong codes of an earlier one; says no where the account has one. The caller
/// holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn insert(tx: &Transaction<'_>, account: AccountId, recovery: &NewRecovery) -> Result<bool> {
    attempts::clear(tx, account, Budget::RecoveryCode).await?;
    let Started { id, by, at } = recovery.started;
    let inserted = execute(
        tx,
        "INSERT INTO support_recoveries
             (account_id, recovery_id, started_by, started_at, held_since, opens_at, lapses_at, stop_digests)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (account_id) DO NOTHING",
        &[
            &account.uuid(),
            &id.uuid(),
            &by.uuid(),
            &at,
            &recovery.held.map(|held| held.since),
            &recovery.held.map(|held| held.opens_at),
            &recovery.lapses_at,
            &recovery.stop_digests,
        ],
    )
    .await?;
    Ok(inserted == 1)
}

/// Stores that a second person approved, with links for everybody told now. The caller holds the account's lock.
///
/// # Errors
/// When the database fails.
pub async fn approve(
    tx: &Transaction<'_>,
    account: AccountId,
    held: &Held,
    stop_digests: &[Vec<u8>],
) -> Result<()> {
    execute(
        tx,
        "UPDATE support_recoveries
         SET held_since = $3, opens_at = $4, lapses_at = $5, stop_digests = stop_digests || $6
         WHERE account_id = $1 AND recovery_id = $2",
        &[
            &account.uuid(),
            &held.started.id.uuid(),
            &held.since,
            &held.opens_at,
            &held.lapses_at(),
            &stop_digests,
        ],
    )
    .await?;
    Ok(())
}

/// What [`read`] asks.
const RECOVERY: &str =
    "SELECT r.recovery_id, r.started_by, r.started_at, r.held_since, r.opens_at, r.lapses_at,
         a.password_reset_at, f.failures, f.last_failed_at,
         c.channel, c.code_digest, c.wrong_codes AS sms_wrong_codes, c.message_id, c.sent_at,
         c.expires_at AS sms_expires_at
     FROM support_recoveries r
     JOIN accounts a ON a.account_id = r.account_id
     LEFT JOIN attempts f ON f.account_id = r.account_id AND f.budget = 'recovery_code'
     LEFT JOIN support_recovery_codes c ON c.account_id = r.account_id
     WHERE r.account_id = $1 AND EXISTS (SELECT FROM account_roles g WHERE g.account_id = r.started_by)";

/// Reads the account's recovery. One whose agent has no role any more is as good as none.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn read(db: &impl GenericClient, account: AccountId) -> Result<Option<LiveRecovery>> {
    let row = optional(db, RECOVERY, &[&account.uuid()]).await?;
    row.map(|row| {
        let since: Option<Timestamp> = row.try_get("held_since")?;
        Ok(LiveRecovery {
            started: Started {
                id: row.try_get::<_, Uuid>("recovery_id")?.into(),
                by: account_of(&row, "started_by")?,
                at: row.try_get("started_at")?,
            },
            held: since.zip(row.try_get("opens_at")?),
            lapses_at: row.try_get("lapses_at")?,
            password: password_origin(row.try_get("password_reset_at")?),
            attempts: attempts::from_columns(&row, "failures", "last_failed_at")?,
            code: code_of(&row)?,
        })
    })
    .transpose()
}

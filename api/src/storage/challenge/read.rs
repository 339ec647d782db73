//! Reading a challenge with all that decides the second step.

use deadpool_postgres::GenericClient;
use futures_util::future::{try_join, try_join3};
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{AUTHENTICATORS, SecondStep, from_row, read_authenticators, sms_code_of};
use crate::{
    domain::{authenticator::Authenticator, challenge::Standing},
    seal::Sealer,
    storage::{
        LOCK_ACCOUNT, Result, account, attempts, lock_account, optional,
        piped::Piped,
        recovery,
        support::{self, LiveRecovery},
    },
    token::Presented,
};

/// Reads a challenge with its account at `now`; `None` where it was used or never was. Two statements, sent
/// together, and a third for the few with a recovery.
///
/// # Errors
/// When the database fails or a row is inconsistent.
pub async fn read(
    db: &impl GenericClient,
    sealer: &Sealer,
    token: &Presented,
    at: (bool, Timestamp),
) -> Result<Option<SecondStep>> {
    let standing = read_standing(db, token);
    let (row, authenticators) = try_join(standing, read_authenticators(db, sealer, token.account)).await?;
    complete(db, row, authenticators, sealer, at).await
}

/// Begins a transaction, locks the challenge's account and reads as [`read`] does, under the lock: whatever was counted,
/// spent or changed before is seen. All of it is sent together, but for a recovery.
///
/// # Errors
/// As [`read`].
pub async fn lock_and_read(
    db: &Piped,
    sealer: &Sealer,
    token: &Presented,
    at: (bool, Timestamp),
) -> Result<Option<SecondStep>> {
    // Prepared, they are executed in the order in which they are polled: the lock comes before what it protects.
    db.prepare(&[LOCK_ACCOUNT, STANDING, AUTHENTICATORS]).await?;
    let lock = lock_account(&**db, token.account);
    let standing = read_standing(&**db, token);
    let authenticators = read_authenticators(&**db, sealer, token.account);
    let (_, row, authenticators) = db.begin(try_join3(lock, standing, authenticators)).await?;
    complete(&**db, row, authenticators, sealer, at).await
}

/// Reads the recovery where there is one: looking for it costs as much as all else that is read.
async fn complete(
    db: &impl GenericClient,
    row: Option<Row>,
    authenticators: Vec<Authenticator>,
    sealer: &Sealer,
    at: (bool, Timestamp),
) -> Result<Option<SecondStep>> {
    let Some(row) = row else { return Ok(None) };
    let has_recovery: bool = row.try_get("has_recovery")?;
    let account: Uuid = row.try_get("account_id")?;
    let recovery = if has_recovery { support::read(db, account.into()).await? } else { None };
    second_step_of(&row, (authenticators, recovery), sealer, at).map(Some)
}

fn second_step_of(
    row: &Row,
    (authenticators, recovery): (Vec<Authenticator>, Option<LiveRecovery>),
    sealer: &Sealer,
    (sms_available, now): (bool, Timestamp),
) -> Result<SecondStep> {
    let account = account::from_row(row, sealer)?;
    let emergency_code = recovery::stored_code(row)?;
    let standing = Standing {
        challenge: from_row(row)?,
        credential_epoch: account.credential_epoch,
        second_step: attempts::from_columns(row, "second_step_failures", "second_step_failed_at")?,
        emergency_code: attempts::from_columns(row, "emergency_failures", "emergency_failed_at")?,
        recovery_code: recovery.as_ref().map(|live| live.attempts).unwrap_or_default(),
        sms_offered: sms_available && account.phone.is_some(),
        emergency_offered: emergency_code.is_some(),
        recovery: recovery.as_ref().and_then(|live| live.open(now)),
    };
    Ok(SecondStep {
        standing,
        authenticators,
        sms_code: sms_code_of(row)?,
        emergency_code,
        recovery,
        account,
    })
}

const STANDING: &str = concat!(
    "SELECT c.credential_epoch AS challenge_epoch, c.transport, c.device_known, c.wrong_codes,
            c.expires_at AS challenge_expires_at, t.emergency_phc, t.emergency_pepper,
            t.imported_codes, t.imported_code_form,
            f.failures AS second_step_failures, f.last_failed_at AS second_step_failed_at,
            e.failures AS emergency_failures, e.last_failed_at AS emergency_failed_at,
            m.code_digest, m.wrong_codes AS sms_wrong_codes, m.message_id, m.sent_at,
            m.expires_at AS sms_expires_at,
            EXISTS (SELECT FROM support_recoveries WHERE account_id = $1) AS has_recovery, ",
    account::account_columns!(),
    " FROM challenges c
          JOIN accounts a ON a.account_id = c.account_id
          JOIN two_step t ON t.account_id = c.account_id
          LEFT JOIN phones p ON p.account_id = c.account_id
          LEFT JOIN attempts f ON f.account_id = c.account_id AND f.budget = 'second_step'
          LEFT JOIN attempts e ON e.account_id = c.account_id AND e.budget = 'emergency_code'
          LEFT JOIN challenge_sms_codes m
            ON m.account_id = c.account_id AND m.token_digest = c.token_digest
          WHERE c.account_id = $1 AND c.token_digest = $2"
);

async fn read_standing(db: &impl GenericClient, token: &Presented) -> Result<Option<Row>> {
    optional(db, STANDING, &[&token.account.uuid(), &token.digest]).await
}

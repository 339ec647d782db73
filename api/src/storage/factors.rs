//! Changing factors: authenticators come and go, and what was decided before is worth nothing any more.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, account, challenge::secret_place, execute, optional, phone::erase_phone};
use crate::{
    domain::{
        enrollment::{ProvenAuthenticator, Run},
        factors::Factors,
        ids::{AccountId, AuthenticatorId, SessionId},
        totp::TimeStep,
    },
    entropy::Entropy,
    seal::Sealer,
};

/// Reads what changes of factors depend on; the caller holds the account's lock where it acts on them.
///
/// # Errors
/// When the database fails.
pub async fn read_factors(db: &impl GenericClient, account: AccountId) -> Result<Factors> {
    let row = optional(
        db,
        "SELECT emergency_acknowledged IS NOT NULL AS code_acknowledged,
             ARRAY(SELECT authenticator_id FROM authenticators WHERE account_id = $1) AS authenticators
         FROM two_step
         WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    let Some(row) = row else { return Ok(Factors::default()) };
    let authenticators: Vec<Uuid> = row.try_get("authenticators")?;
    Ok(Factors {
        enabled: true,
        authenticators: authenticators.into_iter().map(Into::into).collect(),
        code_acknowledged: row.try_get("code_acknowledged")?,
    })
}

/// Which sessions live on after a change of factors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surviving {
    /// All of them.
    All,
    /// The one that made the change.
    Only(SessionId),
}

/// Raises the account's credential epoch for a change of factors made in the session `by`: challenges, trusted
/// browsers and others' enrollments are dead, surviving sessions and their own enrollment follow.
///
/// # Errors
/// When the database fails.
pub async fn raise_epoch(
    tx: &Transaction<'_>,
    account: AccountId,
    by: SessionId,
    surviving: Surviving,
) -> Result<i64> {
    let epoch = account::raise_epoch(tx, account).await?;
    let only: Option<Uuid> = match surviving {
        Surviving::All => None,
        Surviving::Only(session) => Some(session.uuid()),
    };
    execute(
        tx,
        "WITH challenged AS (
            DELETE FROM challenges WHERE account_id = $1
         ), trusted AS (
            DELETE FROM trusted_browsers WHERE account_id = $1
         ), followed AS (
            UPDATE enrollments SET credential_epoch = $2
            WHERE account_id = $1 AND session_id = $3 AND ended IS NULL
         ), ended AS (
            DELETE FROM sessions WHERE account_id = $1 AND $4::uuid IS NOT NULL AND session_id <> $4
         )
         UPDATE sessions SET credential_epoch = $2
         WHERE account_id = $1 AND credential_epoch = $2 - 1 AND ($4::uuid IS NULL OR session_id = $4)",
        &[&account.uuid(), &epoch, &by.uuid(), &only],
    )
    .await?;
    Ok(epoch)
}

/// Inserts a proven authenticator.
///
/// # Errors
/// When the database fails.
pub async fn insert_authenticator(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    account: AccountId,
    id: AuthenticatorId,
    (run, proven): (&Run, &ProvenAuthenticator),
    now: Timestamp,
) -> Result<()> {
    let id = id.uuid();
    let sealed = sealer.seal(secret_place(&account, &id), proven.secret.as_bytes(), entropy);
    execute(
        tx,
        "INSERT INTO authenticators (account_id, authenticator_id, name, secret_sealed, last_step,
             added_strongly, created_at, last_used_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
        &[
            &account.uuid(),
            &id,
            &run.authenticator_name,
            &sealed,
            &step_number(proven.last_step),
            &run.started_strongly,
            &now,
        ],
    )
    .await?;
    Ok(())
}

/// Removes one authenticator, or all where `None`; returns how many.
///
/// # Errors
/// When the database fails.
pub async fn remove_authenticators(
    tx: &Transaction<'_>,
    account: AccountId,
    authenticator: Option<AuthenticatorId>,
) -> Result<u64> {
    execute(
        tx,
        "DELETE FROM authenticators
         WHERE account_id = $1 AND ($2::uuid IS NULL OR authenticator_id = $2)",
        &[&account.uuid(), &authenticator.map(AuthenticatorId::uuid)],
    )
    .await
}

/// Gives an authenticator another name and says whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn rename_authenticator(
    db: &impl GenericClient,
    account: AccountId,
    authenticator: AuthenticatorId,
    name: &str,
) -> Result<bool> {
    let renamed = execute(
        db,
        "UPDATE authenticators SET name = $3 WHERE account_id = $1 AND authenticator_id = $2",
        &[&account.uuid(), &authenticator.uuid(), &name],
    )
    .await?;
    Ok(renamed == 1)
}

/// Takes an authenticator's time step inside a transaction that holds the account's lock; says no where it
/// or a later one was taken already.
///
/// # Errors
/// When the database fails.
pub async fn take_step(
    tx: &Transaction<'_>,
    account: AccountId,
    (authenticator, step): (AuthenticatorId, TimeStep),
    now: Timestamp,
) -> Result<bool> {
    let row = optional(
        tx,
        "UPDATE authenticators SET last_step = $3, last_used_at = $4
         WHERE account_id = $1 AND authenticator_id = $2 AND last_step < $3
         RETURNING authenticator_id",
        &[&account.uuid(), &authenticator.uuid(), &step_number(step), &now],
    )
    .await?;
    Ok(row.is_some())
}

/// Turns two-step verification off: authenticators, emergency code, phone, failures and a recovery of them go.
///
/// # Errors
/// When the database fails.
pub async fn disable(tx: &Transaction<'_>, account: AccountId) -> Result<()> {
    erase_phone(tx, account).await?;
    execute(
        tx,
        "WITH failures AS (
            DELETE FROM attempts WHERE account_id = $1 AND budget IN ('second_step', 'emergency_code')
         ), recovery AS (
            DELETE FROM support_recoveries WHERE account_id = $1
         ), repeats AS (
            DELETE FROM emergency_repeats WHERE account_id = $1
         )
         DELETE FROM two_step WHERE account_id = $1",
        &[&account.uuid()],
    )
    .await?;
    Ok(())
}

/// A time step as the database keeps it.
pub(super) fn step_number(step: TimeStep) -> i64 {
    i64::try_from(step.0).unwrap_or(i64::MAX)
}

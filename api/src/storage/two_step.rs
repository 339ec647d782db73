//! Two-step verification once it is on: turned on, and told about.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;
use uuid::Uuid;

use super::{
    Result, execute,
    factors::insert_authenticator,
    many, optional,
    phone::{erase_phone, save_phone},
};
use crate::{
    domain::{
        check_up,
        enrollment::{Finalized, IssuedCode, KeptPhone},
        ids::{AccountId, AuthenticatorId, EnrollmentId, SessionId},
    },
    entropy::Entropy,
    seal::Sealer,
};

/// An authenticator as its owner sees it.
#[derive(Debug, Clone)]
pub struct AuthenticatorSummary {
    /// Its id.
    pub id: AuthenticatorId,
    /// Its name.
    pub name: String,
    /// When it was proven.
    pub created_at: Timestamp,
    /// When it last proved who the person is.
    pub last_used_at: Timestamp,
    /// Digits of its codes.
    pub digits: i16,
    /// Seconds for which it shows each.
    pub period: i16,
}

/// The emergency code as its owner sees it.
#[derive(Debug, Clone, Copy)]
pub struct EmergencyCodeSummary {
    /// When it was issued.
    pub issued_at: Timestamp,
    /// When its person said to have stored it.
    pub acknowledged_at: Option<Timestamp>,
}

/// Turns two-step verification on with what the wizard proved: the row that says so, the authenticator, the
/// phone and the emergency code. The caller's transaction commits it with everything else.
///
/// # Errors
/// When the database fails.
pub async fn enable(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    account: AccountId,
    authenticator: AuthenticatorId,
    finalized: &Finalized,
    now: Timestamp,
) -> Result<()> {
    let IssuedCode { phc, pepper, issued_at } = &finalized.code;
    execute(
        tx,
        "INSERT INTO two_step (account_id, enabled_at, emergency_phc, emergency_pepper, emergency_issued_at,
             emergency_acknowledged, check_up_at)
         VALUES ($1, $2, $3, $4, $5, $2, $6)",
        &[&account.uuid(), &now, phc, pepper, issued_at, &check_up::first(now)],
    )
    .await?;
    let proven = (&finalized.run, &finalized.authenticator);
    insert_authenticator(tx, (sealer, entropy), account, authenticator, proven, now).await?;
    match &finalized.phone {
        KeptPhone::OnFile => Ok(()),
        KeptPhone::None | KeptPhone::EraseOnFile => erase_phone(tx, account).await,
        KeptPhone::Proven { number, verified_at } => {
            save_phone(tx, (sealer, entropy), account, number, *verified_at).await
        }
    }
}

/// The authenticators of an account as its owner sees them, the oldest first.
///
/// # Errors
/// When the database fails.
pub async fn list_authenticators(
    db: &impl GenericClient,
    account: AccountId,
) -> Result<Vec<AuthenticatorSummary>> {
    let rows = many(
        db,
        "SELECT authenticator_id, name, created_at, last_used_at, digits, period
         FROM authenticators
         WHERE account_id = $1
         ORDER BY created_at, authenticator_id",
        &[&account.uuid()],
    )
    .await?;
    rows.iter().map(summary_from_row).collect()
}

/// The emergency code as its owner sees it; `None` while two-step verification is off, and for an account that was
/// imported without one.
///
/// # Errors
/// When the database fails.
pub async fn emergency_code(
    db: &impl GenericClient,
    account: AccountId,
) -> Result<Option<EmergencyCodeSummary>> {
    let row = optional(
        db,
        "SELECT emergency_issued_at, emergency_acknowledged FROM two_step
         WHERE account_id = $1 AND emergency_issued_at IS NOT NULL",
        &[&account.uuid()],
    )
    .await?;
    row.map(|row| {
        Ok(EmergencyCodeSummary {
            issued_at: row.try_get("emergency_issued_at")?,
            acknowledged_at: row.try_get("emergency_acknowledged")?,
        })
    })
    .transpose()
}

/// The live enrollment that a session started.
///
/// # Errors
/// When the database fails.
pub async fn live_enrollment(
    db: &impl GenericClient,
    account: AccountId,
    session: SessionId,
    now: Timestamp,
) -> Result<Option<EnrollmentId>> {
    let row = optional(
        db,
        "SELECT enrollment_id
         FROM enrollments
         WHERE account_id = $1 AND session_id = $2 AND ended IS NULL AND expires_at > $3",
        &[&account.uuid(), &session.uuid(), &now],
    )
    .await?;
    row.map(|row| Ok(row.try_get::<_, Uuid>("enrollment_id")?.into())).transpose()
}

fn summary_from_row(row: &Row) -> Result<AuthenticatorSummary> {
    Ok(AuthenticatorSummary {
        id: row.try_get::<_, Uuid>("authenticator_id")?.into(),
        name: row.try_get("name")?,
        created_at: row.try_get("created_at")?,
        last_used_at: row.try_get("last_used_at")?,
        digits: row.try_get("digits")?,
        period: row.try_get("period")?,
    })
}

//! Enrollments: their state is sealed as a whole and erased when they end.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use tokio_postgres::Row;

use super::{Result, StorageError, consistent, execute, optional};
use crate::{
    domain::{
        enrollment::{Enrollment, expires_after_step},
        ids::{AccountId, EnrollmentId, SessionId},
    },
    entropy::Entropy,
    seal::{Place, Sealer},
};

const TABLE: &str = "enrollments";

/// A live enrollment with its row's facts.
#[derive(Debug, Clone)]
pub struct LiveEnrollment {
    /// Whose it is.
    pub account: AccountId,
    /// Its id.
    pub id: EnrollmentId,
    /// The session that it belongs to.
    pub session: SessionId,
    /// The account's credential epoch when it started.
    pub credential_epoch: i64,
    /// The stage with everything it carries.
    pub state: Enrollment,
    /// When it started.
    pub created_at: Timestamp,
    /// When it expires without another step.
    pub expires_at: Timestamp,
}

/// What an id leads to.
#[must_use]
#[derive(Debug)]
pub enum Found {
    /// A live enrollment.
    Live(Box<LiveEnrollment>),
    /// One that has ended, or has expired and must be ended.
    Over {
        /// Whether its secrets are still to be erased.
        to_erase: bool,
    },
    /// None of this session.
    Missing,
}

/// Why an enrollment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Finalize committed.
    Completed,
    /// The person canceled.
    Canceled,
    /// Another was started.
    Replaced,
    /// Its time was over, or the credentials changed.
    Expired,
    /// Twenty wrong codes.
    Exhausted,
}

impl Ending {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Completed => "completed",
            Self::Canceled => "canceled",
            Self::Replaced => "replaced",
            Self::Expired => "expired",
            Self::Exhausted => "exhausted",
        }
    }
}

/// The reading statement, with `$tail` behind it.
macro_rules! select {
    ($tail:literal) => {
        concat!(
            "SELECT e.credential_epoch, e.state_sealed, e.created_at, e.expires_at, a.credential_epoch AS account_epoch
             FROM enrollments e
             JOIN accounts a ON a.account_id = e.account_id
             WHERE e.account_id = $1 AND e.enrollment_id = $2 AND e.session_id = $3",
            $tail
        )
    };
}

/// Starts an enrollment and ends a live one of the account, erasing its secret.
///
/// # Errors
/// When the database fails.
pub async fn start(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    enrollment: &LiveEnrollment,
) -> Result<()> {
    execute(
        tx,
        "UPDATE enrollments SET state_sealed = NULL, ended = $2 WHERE account_id = $1 AND ended IS NULL",
        &[&enrollment.account.uuid(), &Ending::Replaced.as_str()],
    )
    .await?;
    execute(
        tx,
        "INSERT INTO enrollments (account_id, enrollment_id, session_id, credential_epoch, state_sealed,
             created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &[
            &enrollment.account.uuid(),
            &enrollment.id.uuid(),
            &enrollment.session.uuid(),
            &enrollment.credential_epoch,
            &seal_state(sealer, entropy, enrollment)?,
            &enrollment.created_at,
            &enrollment.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Reads an enrollment of a session, without a lock.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn read(
    db: &impl GenericClient,
    sealer: &Sealer,
    (account, session, id): (AccountId, SessionId, EnrollmentId),
    now: Timestamp,
) -> Result<Found> {
    let row = optional(db, select!(""), &[&account.uuid(), &id.uuid(), &session.uuid()]).await?;
    found(row, sealer, (account, session, id), now)
}

/// Reads an enrollment of a session and locks it; the caller holds the account's lock.
///
/// # Errors
/// When the database fails or the row is inconsistent.
pub async fn lock(
    tx: &Transaction<'_>,
    sealer: &Sealer,
    (account, session, id): (AccountId, SessionId, EnrollmentId),
    now: Timestamp,
) -> Result<Found> {
    let row =
        optional(tx, select!(" FOR UPDATE OF e"), &[&account.uuid(), &id.uuid(), &session.uuid()]).await?;
    found(row, sealer, (account, session, id), now)
}

/// Saves the state after a step, which also gives it another quarter of an hour.
///
/// # Errors
/// When the database fails.
pub async fn save_step(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    enrollment: &mut LiveEnrollment,
    now: Timestamp,
) -> Result<()> {
    enrollment.expires_at = expires_after_step(enrollment.created_at, now);
    save(tx, (sealer, entropy), enrollment).await
}

/// Saves the state as it is, such as a wrong code's count.
///
/// # Errors
/// When the database fails.
pub async fn save(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    enrollment: &LiveEnrollment,
) -> Result<()> {
    execute(
        tx,
        "UPDATE enrollments SET state_sealed = $3, expires_at = $4
         WHERE account_id = $1 AND enrollment_id = $2 AND ended IS NULL",
        &[
            &enrollment.account.uuid(),
            &enrollment.id.uuid(),
            &seal_state(sealer, entropy, enrollment)?,
            &enrollment.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// Ends an enrollment and erases what it carried.
///
/// # Errors
/// When the database fails.
pub async fn end(
    db: &impl GenericClient,
    account: AccountId,
    id: EnrollmentId,
    ending: Ending,
) -> Result<()> {
    execute(
        db,
        "UPDATE enrollments SET state_sealed = NULL, ended = $3
         WHERE account_id = $1 AND enrollment_id = $2 AND ended IS NULL",
        &[&account.uuid(), &id.uuid(), &ending.as_str()],
    )
    .await?;
    Ok(())
}

fn found(
    row: Option<Row>,
    sealer: &Sealer,
    (account, session, id): (AccountId, SessionId, EnrollmentId),
    now: Timestamp,
) -> Result<Found> {
    let Some(row) = row else { return Ok(Found::Missing) };
    let sealed: Option<Vec<u8>> = row.try_get("state_sealed")?;
    let Some(sealed) = sealed else { return Ok(Found::Over { to_erase: false }) };
    let expires_at: Timestamp = row.try_get("expires_at")?;
    let credential_epoch: i64 = row.try_get("credential_epoch")?;
    if now >= expires_at || credential_epoch != row.try_get::<_, i64>("account_epoch")? {
        return Ok(Found::Over { to_erase: true });
    }
    let plain = sealer.open(state_place(&account, &id), &sealed).ok();
    let state = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(Found::Live(Box::new(LiveEnrollment {
        account,
        id,
        session,
        credential_epoch,
        state: consistent(state, TABLE, "the state does not open")?,
        created_at: row.try_get("created_at")?,
        expires_at,
    })))
}

fn seal_state(sealer: &Sealer, entropy: &dyn Entropy, enrollment: &LiveEnrollment) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(&enrollment.state).map(zeroize::Zeroizing::new);
    let plain =
        plain.map_err(|_| StorageError::Inconsistent { table: TABLE, problem: "state not writable" })?;
    Ok(sealer.seal(state_place(&enrollment.account, &enrollment.id), &plain, entropy))
}

fn state_place<'a>(account: &'a AccountId, enrollment: &'a EnrollmentId) -> Place<'a> {
    Place { column: "enrollments.state", account: account.as_bytes(), row: enrollment.as_bytes() }
}

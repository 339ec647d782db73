//! Starting, saving and ending an enrollment.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;

use super::{
    super::{Result, StorageError, execute},
    Ending, LiveEnrollment, TABLE, state_place,
};
use crate::{
    domain::{
        enrollment::expires_after_step,
        ids::{AccountId, EnrollmentId},
    },
    entropy::Entropy,
    seal::Sealer,
};

/// Starts an enrollment and ends a live one of the account, erasing its secret. `begun_by` is the digest of the
/// enrollment token that it was begun with.
///
/// # Errors
/// When the database fails.
pub async fn start(
    tx: &Transaction<'_>,
    (sealer, entropy): (&Sealer, &dyn Entropy),
    enrollment: &LiveEnrollment,
    begun_by: Option<&[u8]>,
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
             created_at, expires_at, begun_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        &[
            &enrollment.account.uuid(),
            &enrollment.id.uuid(),
            &enrollment.session.uuid(),
            &enrollment.credential_epoch,
            &seal_state(sealer, entropy, enrollment)?,
            &enrollment.created_at,
            &enrollment.expires_at,
            &begun_by,
        ],
    )
    .await?;
    Ok(())
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

fn seal_state(sealer: &Sealer, entropy: &dyn Entropy, enrollment: &LiveEnrollment) -> Result<Vec<u8>> {
    let plain = serde_json::to_vec(&enrollment.state).map(zeroize::Zeroizing::new);
    let plain =
        plain.map_err(|_| StorageError::Inconsistent { table: TABLE, problem: "state not writable" })?;
    Ok(sealer.seal(state_place(&enrollment.account, &enrollment.id), &plain, entropy))
}

//! After a backup was put back: whatever was good when it was made and may have been used or ended since is void.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Result, execute, optional};

/// Raises the credential epoch of the next `at_most` accounts after one, which ends their sessions, challenges and links;
/// voids their pending codes and every code of an authenticator that a phone may show at `now`; and gives the last account, or `None` at the
/// end.
///
/// # Errors
/// When the database fails.
pub async fn void(
    db: &impl GenericClient,
    after: Uuid,
    at_most: i64,
    now: Timestamp,
) -> Result<Option<(Uuid, i64)>> {
    let seconds = now.as_second();
    let row = optional(
        db,
        "WITH next AS (
            SELECT account_id FROM accounts WHERE account_id > $1 ORDER BY account_id LIMIT $2
        ), raised AS (
            UPDATE accounts a SET credential_epoch = a.credential_epoch + 1
            FROM next n WHERE a.account_id = n.account_id
        ), ended AS (
            DELETE FROM sessions s USING next n WHERE s.account_id = n.account_id
        ), challenged AS (
            DELETE FROM challenges c USING next n WHERE c.account_id = n.account_id
        ), reset AS (
            DELETE FROM password_resets p USING next n WHERE p.account_id = n.account_id
        ), undone AS (
            DELETE FROM undo_links u USING next n WHERE u.account_id = n.account_id
        ), trusted AS (
            DELETE FROM trusted_browsers b USING next n WHERE b.account_id = n.account_id
        ), enrolling AS (
            DELETE FROM enrollments e USING next n WHERE e.account_id = n.account_id AND e.ended IS NULL
        ), stepped AS (
            UPDATE authenticators t SET last_step = greatest(t.last_step, $3::bigint / t.period + 1)
            FROM next n WHERE t.account_id = n.account_id
        )
        SELECT (SELECT account_id FROM next ORDER BY account_id DESC LIMIT 1) AS last,
            (SELECT count(*) FROM next) AS accounts",
        &[&after, &at_most, &seconds],
    )
    .await?;
    let Some(row) = row else { return Ok(None) };
    let last: Option<Uuid> = row.try_get("last")?;
    let accounts: i64 = row.try_get("accounts")?;
    Ok(last.map(|last| (last, accounts)))
}

/// Forgets sign-ups that were not confirmed, and messages that were waiting: their codes are void, or were sent already.
///
/// # Errors
/// When the database fails.
pub async fn forget_pending(db: &impl GenericClient) -> Result<(u64, u64)> {
    let sign_ups = execute(db, "DELETE FROM sign_ups", &[]).await?;
    let messages = execute(
        db,
        "UPDATE outbox SET state = 'failed', payload_sealed = NULL WHERE state IN ('queued', 'kept')",
        &[],
    )
    .await?;
    Ok((sign_ups, messages))
}

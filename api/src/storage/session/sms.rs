//! The SMS code for re-authentication in a session.

use deadpool_postgres::{GenericClient, Transaction};

use crate::{
    domain::ids::{AccountId, SessionId},
    storage::{
        Result,
        challenge::{SmsCode, sms_code_of},
        execute, optional,
    },
};

/// Takes `code` as the session's newest; the one before is dead.
///
/// # Errors
/// When the database fails.
pub async fn replace_sms_code(
    tx: &Transaction<'_>,
    (account, session): (AccountId, SessionId),
    code: &SmsCode,
) -> Result<()> {
    execute(
        tx,
        "INSERT INTO session_sms_codes
             (account_id, session_id, code_digest, wrong_codes, message_id, sent_at, expires_at)
         VALUES ($1, $2, $3, 0, $4, $5, $6)
         ON CONFLICT (account_id, session_id)
         DO UPDATE SET code_digest = $3, wrong_codes = 0, message_id = $4, sent_at = $5, expires_at = $6",
        &[
            &account.uuid(),
            &session.uuid(),
            &code.digest,
            &code.message.uuid(),
            &code.sent_at,
            &code.expires_at,
        ],
    )
    .await?;
    Ok(())
}

/// The session's newest code.
///
/// # Errors
/// When the database fails.
pub async fn sms_code(
    db: &impl GenericClient,
    (account, session): (AccountId, SessionId),
) -> Result<Option<SmsCode>> {
    let row = optional(
        db,
        "SELECT code_digest, wrong_codes AS sms_wrong_codes, message_id, sent_at, expires_at AS sms_expires_at
         FROM session_sms_codes
         WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    Ok(row.as_ref().map(sms_code_of).transpose()?.flatten())
}

/// Takes the code with `digest` away, so that it is used once; says whether it was there.
///
/// # Errors
/// When the database fails.
pub async fn spend_sms_code(
    tx: &Transaction<'_>,
    (account, session): (AccountId, SessionId),
    digest: &[u8],
) -> Result<bool> {
    let spent = execute(
        tx,
        "DELETE FROM session_sms_codes WHERE account_id = $1 AND session_id = $2 AND code_digest = $3",
        &[&account.uuid(), &session.uuid(), &digest],
    )
    .await?;
    Ok(spent == 1)
}

/// Counts a wrong try against the session's code.
///
/// # Errors
/// When the database fails.
pub async fn count_wrong_sms_code(
    tx: &Transaction<'_>,
    (account, session): (AccountId, SessionId),
) -> Result<()> {
    execute(
        tx,
        "UPDATE session_sms_codes SET wrong_codes = wrong_codes + 1 WHERE account_id = $1 AND session_id = $2",
        &[&account.uuid(), &session.uuid()],
    )
    .await?;
    Ok(())
}

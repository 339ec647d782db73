//! Challenges that ran out without an answer.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;
use uuid::Uuid;

use crate::{
    domain::{event::Origin, ids::AccountId},
    storage::{Result, many, optional},
};

/// A challenge that ran out: somebody entered the right password at a client that is not known, and nothing
/// came of it.
#[derive(Debug)]
pub struct Unanswered {
    /// Whose password it was.
    pub account: AccountId,
    /// Whence it came.
    pub origin: Origin,
    /// When.
    pub opened_at: Timestamp,
    token_digest: Vec<u8>,
}

/// Challenges that ran out at clients without a live device proof, and whose owner was not told of wrong codes;
/// `at_most` of them.
///
/// # Errors
/// When the database fails.
pub async fn unanswered(db: &impl GenericClient, now: Timestamp, at_most: i64) -> Result<Vec<Unanswered>> {
    let rows = many(
        db,
        "SELECT account_id, token_digest, address, user_agent, created_at
         FROM challenges
         WHERE expires_at <= $1 AND NOT device_known AND NOT told
         ORDER BY expires_at
         LIMIT $2",
        &[&now, &at_most],
    )
    .await?;
    rows.iter()
        .map(|row| {
            Ok(Unanswered {
                account: row.try_get::<_, Uuid>("account_id")?.into(),
                origin: Origin { address: row.try_get("address")?, user_agent: row.try_get("user_agent")? },
                opened_at: row.try_get("created_at")?,
                token_digest: row.try_get("token_digest")?,
            })
        })
        .collect()
}

/// Erases the challenge, and says whether it is worth telling: of several processes one is told so, and none
/// where somebody has signed in to the account since.
///
/// # Errors
/// When the database fails.
pub async fn end_unanswered(tx: &Transaction<'_>, challenge: &Unanswered) -> Result<bool> {
    let ended = optional(
        tx,
        "WITH ended AS (
            DELETE FROM challenges WHERE account_id = $1 AND token_digest = $2 RETURNING account_id
         )
         SELECT account_id FROM ended
         WHERE NOT EXISTS (
            SELECT FROM events WHERE account_id = $1 AND type = 'signed_in' AND at > $3)",
        &[&challenge.account.uuid(), &challenge.token_digest, &challenge.opened_at],
    )
    .await?;
    Ok(ended.is_some())
}

//! A wrong code: counted under the account's lock, so that parallel guesses can't slip past the limit.

use deadpool_postgres::{GenericClient, Transaction};
use jiff::Timestamp;

use crate::{
    domain::{
        attempts::{Attempts, Budget, Gate},
        ids::AccountId,
    },
    storage::{Result, attempts, execute, lock_account},
};

/// What counting a failure found.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// The failure was counted.
    Failure(Attempts),
    /// A delay began or the budget closed meanwhile: this try was not looked at.
    NotLookedAt(Attempts),
}

/// Counts a failure of `budget`, unless other failures have begun a delay since the code was checked.
///
/// # Errors
/// When the database fails.
pub async fn count_failure(
    tx: &Transaction<'_>,
    account: AccountId,
    budget: Budget,
    now: Timestamp,
) -> Result<Counted> {
    let _epoch = lock_account(tx, account).await?;
    let before = attempts::read(tx, account, budget).await?;
    match before.gate(budget, now) {
        Gate::Wait { .. } | Gate::Closed => Ok(Counted::NotLookedAt(before)),
        Gate::Open { .. } => {
            let after = before.failed(now);
            attempts::save(tx, account, budget, after).await?;
            Ok(Counted::Failure(after))
        }
    }
}

/// Counts a wrong code on the challenge itself, and on its SMS code where `sms`; `told` is whether the owner
/// has been told of wrong codes, those of earlier challenges included.
///
/// # Errors
/// When the database fails.
pub async fn count_on_challenge(
    db: &impl GenericClient,
    account: AccountId,
    token_digest: &[u8],
    (sms, told): (bool, bool),
) -> Result<()> {
    execute(
        db,
        "WITH on_sms AS (
            UPDATE challenge_sms_codes SET wrong_codes = wrong_codes + 1
            WHERE account_id = $1 AND token_digest = $2 AND $3
         )
         UPDATE challenges
         SET wrong_codes = wrong_codes + (token_digest = $2)::int, told = told OR $4
         WHERE account_id = $1 AND (token_digest = $2 OR ($4 AND wrong_codes > 0))",
        &[&account.uuid(), &token_digest, &sms, &told],
    )
    .await?;
    Ok(())
}

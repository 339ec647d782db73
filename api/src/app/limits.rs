//! Taking one more of what is limited, by a key that stands nowhere in the clear.

use deadpool_postgres::GenericClient;
use jiff::SignedDuration;

use super::App;
use crate::{
    domain::ids::AccountId,
    storage::{
        self,
        limits::{Counter, Limit, Taken},
    },
};

impl App {
    /// Takes one more of `scope` for `key`, where every limit allows it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn take(
        &self,
        db: &impl GenericClient,
        counter: Counter,
        (scope, key): (&str, &str),
        limits: &[Limit],
    ) -> storage::Result<Taken> {
        let digest = self.limit_digest(scope, key);
        storage::limits::take(db, counter, (scope, &digest), limits, self.now()).await
    }

    /// Whether the owner of `account` may be told of `what` once more: once in `window` at most, whatever the
    /// number of processes. It counts as told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn may_tell(
        &self,
        db: &impl GenericClient,
        what: &str,
        account: AccountId,
        window: SignedDuration,
    ) -> storage::Result<bool> {
        let once = Limit { count: 1, window };
        let taken = self.take(db, Counter::Source, (what, &account.to_string()), &[once]).await?;
        Ok(taken == Taken::Yes)
    }
}

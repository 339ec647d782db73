//! What is done in the background: whatever has expired is erased, and told where nobody else would.

use std::{sync::Arc, time::Duration};

use jiff::SignedDuration;

use super::App;
use crate::{
    domain::event::EventType,
    storage::{
        self,
        challenge::{Unanswered, end_unanswered, unanswered},
        purge,
        support::{self, Lapsed},
    },
};

/// How often.
const EVERY: Duration = Duration::from_secs(30);

/// Challenges looked at in one go.
const BATCH: i64 = 100;

/// How often an owner is told at most that the password was used in vain.
const TELLING: SignedDuration = SignedDuration::from_hours(24);

/// Keeps house until the task is aborted.
pub(super) async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = app.keep_house().await {
            tracing::warn!(%error, "what has expired could not be erased; it is tried again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

impl App {
    /// Erases what has expired, once; owners are told of challenges that nobody answered, texts stop where codes are
    /// hardly ever entered, and keys are read again.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn keep_house(&self) -> storage::Result<()> {
        self.read_keys_again();
        loop {
            let expired = unanswered(&self.database().await?, self.now(), BATCH).await?;
            for challenge in &expired {
                self.end(challenge).await?;
            }
            if expired.is_empty() {
                break;
            }
        }
        for recovery in support::lapsed(&self.database().await?, self.now(), BATCH).await? {
            self.end_recovery(recovery).await?;
        }
        self.stop_pumping().await?;
        purge::expired(&self.database().await?, self.now()).await?;
        self.purge_events().await?;
        self.seal_chains().await
    }

    /// `twostep keys` may have changed a file; one that can't be read leaves its keys as they were.
    fn read_keys_again(&self) {
        for error in self.rings.iter().filter_map(|ring| ring.reload().err()) {
            tracing::error!(%error, "a key file can't be read again; its keys stay as they were");
        }
    }

    /// Ends a recovery that nobody approved or claimed, with an event.
    async fn end_recovery(&self, recovery: Lapsed) -> storage::Result<()> {
        let mut db = self.database().await?;
        let tx = db.transaction().await?;
        storage::lock_account(&tx, recovery.account).await?;
        let now = self.now();
        if support::end_lapsed(&tx, recovery, now).await? {
            self.record(&tx, self.own_event(recovery.account, EventType::SupportRecoveryLapsed)).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Ends an unanswered challenge, with an event and a mail where it is worth telling.
    async fn end(&self, challenge: &Unanswered) -> storage::Result<()> {
        let (account, origin) = (challenge.account, &challenge.origin);
        let mut db = self.database().await?;
        let tx = db.transaction().await?;
        storage::lock_account(&tx, account).await?;
        let tell = end_unanswered(&tx, challenge).await?
            && self.may_tell(&tx, "unanswered challenge told", account, TELLING).await?;
        if tell {
            let event = self.event(account, EventType::SecondStepUnanswered, origin);
            self.record(&tx, event).await?;
            if let Some(found) = storage::account::credentials(&tx, &self.sealer, account).await? {
                let when = (challenge.opened_at, origin);
                let letter = self
                    .words
                    .in_language(found.account.locale)
                    .second_step_unanswered(&found.account.email, when);
                self.notify(&tx, account, letter).await?;
            }
        }
        tx.commit().await?;
        if tell {
            self.wake_sender();
        }
        Ok(())
    }
}

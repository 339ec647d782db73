//! What the application does for its audit trail in the background: chains are sealed and old events purged.

use deadpool_postgres::GenericClient;
use jiff::{SignedDuration, Timestamp};

use super::App;
use crate::{
    chain::Link,
    domain::event::Event,
    storage::{self, audit},
};

/// How long events are kept; the database holds to the same.
pub(super) const KEPT_FOR: SignedDuration = SignedDuration::from_hours(365 * 24);

/// Chains in one seal, and events looked at in one go, at most.
const BATCH: i64 = 1000;

impl App {
    /// Appends an event inside the caller's transaction.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn record(&self, db: &impl GenericClient, event: Event) -> storage::Result<()> {
        storage::event::append(db, &self.link(event)).await
    }

    /// An event as a statement that writes it beside something else takes it.
    #[must_use]
    pub fn link(&self, event: Event) -> Link {
        self.recorder.link(event)
    }

    /// Seals every chain that went on. Each seal is logged too: what leaves the host can't be taken back with the
    /// database.
    pub(super) async fn seal_chains(&self) -> storage::Result<()> {
        let db = self.database().await?;
        loop {
            let heads = audit::unsealed(&db, BATCH).await?;
            if heads.is_empty() {
                return Ok(());
            }
            let (number, previous) = audit::last(&db).await?;
            let seal = self.chain.seal((number, &previous), &heads, self.now());
            // Where another process was faster, its seal is there already: the rest is done next time.
            if !audit::put(&db, &seal, &heads).await? {
                return Ok(());
            }
            tracing::info!(number = seal.number, mark = seal.mark(), chains = seal.size, "audit checkpoint");
        }
    }

    /// Purges events that are older than a year.
    pub(super) async fn purge_events(&self) -> storage::Result<()> {
        let db = self.database().await?;
        let bound = self.now().saturating_sub(KEPT_FOR).unwrap_or(Timestamp::MIN);
        loop {
            let ends = audit::due(&db, bound, BATCH).await?;
            let signatures: Vec<Vec<u8>> = ends.iter().map(|end| self.chain.sign_purge(end)).collect();
            let purged = audit::purge(&db, bound, &ends, &signatures).await?;
            if purged == 0 {
                return Ok(());
            }
        }
    }
}

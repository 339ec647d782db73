//! Reports that a text did not arrive, by what the gateway calls it.

use std::{sync::Arc, time::Duration};

use crate::{
    chain::Chain,
    clock::Clock,
    domain::{
        event::{Event, EventType},
        ids::EventId,
    },
    entropy::{Entropy, draw},
    storage::{self, Connections, outbox},
};

/// A report may overtake the note that the text was handed over: it is looked for again, this often.
const LOOKS: u32 = 3;

/// The time between two looks.
const PAUSE: Duration = Duration::from_secs(1);

/// Notes reports.
pub struct Reporter {
    /// Connections.
    pub pool: Connections,
    /// Links events.
    pub chain: Chain,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
}

impl Reporter {
    /// Notes that the text with `receipt` did not arrive, with an event of its account. A receipt of no text that was
    /// handed over, such as one that was erased since or reported before, changes nothing.
    ///
    /// # Errors
    /// When the database fails: then the report should be told again.
    pub async fn undelivered(&self, receipt: &str) -> storage::Result<()> {
        for _ in 0..LOOKS {
            if self.note(receipt).await? {
                return Ok(());
            }
            tokio::time::sleep(PAUSE).await;
        }
        tracing::debug!(receipt, "a report of no text that waits for one");
        Ok(())
    }

    async fn note(&self, receipt: &str) -> storage::Result<bool> {
        let mut db = self.pool.connect().await?;
        let tx = db.transaction().await?;
        let Some((id, account)) = outbox::undelivered_by_receipt(&tx, receipt).await? else {
            return Ok(false);
        };
        tracing::warn!(%id, receipt, "a text was not delivered");
        let now = self.clock.now();
        let event =
            Event::own(EventId::draw(now, &*self.entropy), account, now, EventType::MessageNotDelivered);
        storage::event::append(&tx, &self.chain.link(event)).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// A wait of which chance takes away up to a half.
    #[must_use]
    pub fn part_of(&self, wait: Duration) -> Duration {
        let [chance] = *draw::<1>(&*self.entropy);
        wait / 2 + wait / 2 * u32::from(chance) / u32::from(u8::MAX)
    }
}

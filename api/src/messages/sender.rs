//! The task that hands the outbox's messages over.

use std::{sync::Arc, time::Duration};

use deadpool_postgres::Pool;
use jiff::SignedDuration;
use tokio::sync::Notify;

use super::Mailer;
use crate::{
    clock::Clock,
    domain::message::Channel,
    seal::Sealer,
    storage::{
        self,
        outbox::{self, Claimed},
    },
};

/// Messages claimed at once from one bucket.
const BATCH: i64 = 16;

/// How long the task sleeps when nobody wakes it: messages of other processes, and those put off.
const REST: Duration = Duration::from_secs(1);

/// Hands messages over, in the order they became due.
pub struct Sender {
    pool: Pool,
    sealer: Sealer,
    clock: Arc<dyn Clock>,
    wake: Arc<Notify>,
    mailer: Option<Mailer>,
}

impl Sender {
    /// A sender; without a `mailer` messages are kept for `/dev/outbox`. `wake` is notified after a commit
    /// that wrote a message.
    #[must_use]
    pub fn new(
        pool: Pool,
        sealer: Sealer,
        clock: Arc<dyn Clock>,
        wake: Arc<Notify>,
        mailer: Option<Mailer>,
    ) -> Self {
        Self { pool, sealer, clock, wake, mailer }
    }

    /// Works until it is dropped.
    pub async fn run(self) {
        loop {
            for bucket in 0..outbox::BUCKETS {
                if let Err(error) = self.drain(bucket).await {
                    tracing::warn!(bucket, %error, "messages wait: the outbox could not be worked");
                }
            }
            tokio::select! {
                () = self.wake.notified() => {}
                () = tokio::time::sleep(REST) => {}
            }
        }
    }

    /// Hands over what is due in one bucket.
    async fn drain(&self, bucket: i16) -> storage::Result<()> {
        loop {
            let mut client = storage::connect(&self.pool).await?;
            let tx = client.transaction().await?;
            let claimed = outbox::claim(&tx, &self.sealer, bucket, BATCH, self.clock.now()).await?;
            let more = claimed.len() == usize::try_from(BATCH).unwrap_or(usize::MAX);
            for message in claimed {
                self.hand_over(&tx, &message).await?;
            }
            tx.commit().await?;
            if !more {
                return Ok(());
            }
        }
    }

    async fn hand_over(
        &self,
        tx: &deadpool_postgres::Transaction<'_>,
        message: &Claimed,
    ) -> storage::Result<()> {
        let now = self.clock.now();
        let Some(mailer) = &self.mailer else { return outbox::keep(tx, message.bucket, message.id).await };
        if now >= message.expires_at {
            return outbox::finish(tx, message.bucket, message.id, false).await;
        }
        if message.channel == Channel::Sms {
            tracing::error!(id = %message.id, "a text message was given up: there is no SMS gateway");
            return outbox::finish(tx, message.bucket, message.id, false).await;
        }
        match mailer.send(&message.letter).await {
            Ok(()) => outbox::finish(tx, message.bucket, message.id, true).await,
            Err(error) if error.is_passing() => {
                tracing::warn!(id = %message.id, %error, "a mail was put off");
                outbox::put_off(tx, message.bucket, message.id, now + backoff(message.tries)).await
            }
            Err(error) => {
                tracing::error!(id = %message.id, %error, "a mail was given up");
                outbox::finish(tx, message.bucket, message.id, false).await
            }
        }
    }
}

/// Two seconds, doubling to a quarter of an hour.
fn backoff(tries: i16) -> SignedDuration {
    let doublings = u32::from(tries.unsigned_abs()).min(9);
    SignedDuration::from_secs((2_i64 << doublings).min(900))
}

//! The task that hands the outbox's messages over.

use std::{sync::Arc, time::Duration};

use jiff::SignedDuration;
use tokio::{
    sync::{Notify, Semaphore},
    task::JoinSet,
};

use super::{
    Mailer,
    gateway::{Gateways, Outcome, Text},
};
use crate::{
    clock::Clock,
    domain::{
        event::{Event, EventType},
        ids::EventId,
        message::{Channel, wait_after},
    },
    entropy::{Entropy, draw},
    recorder::Recorder,
    seal::Sealer,
    storage::{
        self, Connections,
        outbox::{self, Claimed},
    },
};

/// Messages claimed at once from one bucket.
const BATCH: usize = 16;

/// Messages handed over at once, so that one slow provider does not hold up the others.
const AT_ONCE: usize = 32;

/// How long the task sleeps when nobody wakes it: messages of other processes, and those put off.
const REST: Duration = Duration::from_secs(1);

/// How long a claimed message is left to its sender: longer than any try lasts, shorter than a code lives.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// How long one mail may take.
const MAIL: Duration = Duration::from_secs(20);

/// The ways that messages leave by.
pub struct Ways {
    /// For mails.
    pub mailer: Option<Mailer>,
    /// For texts.
    pub gateways: Arc<Gateways>,
    /// Whether what has no way is kept for `/dev/outbox`.
    pub keep: bool,
}

/// Hands messages over, in the order they became due.
pub struct Sender {
    desk: Arc<Desk>,
    wake: Arc<Notify>,
    slots: Arc<Semaphore>,
}

/// What handing over a message takes.
struct Desk {
    pool: Connections,
    sealer: Sealer,
    recorder: Recorder,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    ways: Ways,
}

/// What is to be done with a message after a try.
enum Verdict {
    Sent(Option<String>),
    PutOff(Option<jiff::Timestamp>),
    GiveUp(String),
}

impl Sender {
    /// A sender. `wake` is notified after a commit that wrote a message.
    #[must_use]
    pub fn new(
        pool: Connections,
        (sealer, recorder): (Sealer, Recorder),
        (clock, entropy): (Arc<dyn Clock>, Arc<dyn Entropy>),
        wake: Arc<Notify>,
        ways: Ways,
    ) -> Self {
        let desk = Arc::new(Desk { pool, sealer, recorder, clock, entropy, ways });
        Self { desk, wake, slots: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Works until it is dropped; what is being handed over then is taken up again when its lease ends.
    pub async fn run(self) {
        let mut running = JoinSet::new();
        loop {
            for bucket in 0..outbox::BUCKETS {
                if let Err(error) = self.drain(bucket, &mut running).await {
                    tracing::warn!(bucket, %error, "messages wait: the outbox could not be worked");
                }
            }
            while running.try_join_next().is_some() {}
            tokio::select! {
                () = self.wake.notified() => {}
                () = tokio::time::sleep(REST) => {}
            }
        }
    }

    /// Begins to hand over what is due in one bucket, never claiming more than can be handed over at once.
    async fn drain(&self, bucket: i16, running: &mut JoinSet<()>) -> storage::Result<()> {
        loop {
            let Ok(first) = self.slots.clone().acquire_owned().await else { return Ok(()) };
            drop(first);
            let room = self.slots.available_permits().min(BATCH);
            let client = self.desk.pool.connect().await?;
            let at_most = i64::try_from(room).unwrap_or(1);
            let lease = (self.desk.clock.now(), LEASE);
            let claimed = outbox::claim(&client, &self.desk.sealer, bucket, at_most, lease).await?;
            let more = claimed.len() == room;
            let (kept, to_send) =
                claimed.into_iter().partition::<Vec<_>, _>(|message| self.desk.keeps(message));
            outbox::keep(&client, &kept).await?;
            drop(client);
            for message in to_send {
                let Ok(slot) = self.slots.clone().acquire_owned().await else { return Ok(()) };
                let desk = self.desk.clone();
                running.spawn(async move {
                    desk.work(&message).await;
                    drop(slot);
                });
            }
            if !more {
                return Ok(());
            }
        }
    }
}

impl Desk {
    async fn work(&self, message: &Claimed) {
        let verdict = self.hand_over(message).await;
        if let Err(error) = self.note(message, verdict).await {
            tracing::warn!(id = %message.id, %error, "what became of a message could not be noted; it is tried again");
        }
    }

    /// Whether a message is kept for `/dev/outbox`.
    fn keeps(&self, message: &Claimed) -> bool {
        let has_way = match message.channel {
            Channel::Email => self.ways.mailer.is_some(),
            Channel::Sms => !self.ways.gateways.is_empty(),
        };
        self.ways.keep && !has_way
    }

    async fn hand_over(&self, message: &Claimed) -> Verdict {
        let now = self.clock.now();
        if now >= message.expires_at {
            return Verdict::GiveUp("it has expired".to_owned());
        }
        match message.channel {
            Channel::Email => self.mail(message).await,
            Channel::Sms => self.text(message, message.expires_at.duration_since(now)).await,
        }
    }

    async fn mail(&self, message: &Claimed) -> Verdict {
        let Some(mailer) = &self.ways.mailer else { return no_way() };
        match tokio::time::timeout(MAIL, mailer.send(message.id, &message.letter)).await {
            Ok(Ok(())) => Verdict::Sent(None),
            Ok(Err(error)) if !error.is_passing() => Verdict::GiveUp(error.to_string()),
            Ok(Err(error)) => {
                tracing::warn!(id = %message.id, %error, "a mail was put off");
                Verdict::PutOff(None)
            }
            Err(_) => {
                tracing::warn!(id = %message.id, "a mail was put off: the server did not answer in time");
                Verdict::PutOff(None)
            }
        }
    }

    async fn text(&self, message: &Claimed, life: SignedDuration) -> Verdict {
        if self.ways.gateways.is_empty() {
            return no_way();
        }
        let text = Text { id: message.id, to: &message.letter.to, text: &message.letter.text, life };
        match self.ways.gateways.send(text, &*self.clock).await {
            Outcome::Accepted { receipt } => Verdict::Sent(Some(receipt)),
            Outcome::PutOff { rest_until } => Verdict::PutOff(rest_until),
            Outcome::Refused => Verdict::GiveUp("every gateway refused it".to_owned()),
        }
    }

    async fn note(&self, message: &Claimed, verdict: Verdict) -> storage::Result<()> {
        let mut db = self.pool.connect().await?;
        let now = self.clock.now();
        match verdict {
            Verdict::Sent(receipt) => outbox::sent(&db, message, receipt.as_deref()).await,
            Verdict::PutOff(not_before) => {
                let [chance] = *draw::<1>(&*self.entropy);
                let wait = wait_after(message.tries.unsigned_abs(), chance);
                let next = not_before.unwrap_or(now).max(now).saturating_add(wait).unwrap_or(now);
                // One last look when it expires: then it is given up, with its event.
                outbox::put_off(&db, message, next.min(message.expires_at.max(now))).await
            }
            Verdict::GiveUp(why) => {
                let tx = db.transaction().await?;
                if outbox::give_up(&tx, message).await? {
                    tracing::error!(id = %message.id, channel = ?message.channel, why, "a message was given up");
                    let id = EventId::draw(now, &*self.entropy);
                    let event = Event::own(id, message.account, now, EventType::MessageNotDelivered);
                    storage::event::append(&tx, &self.recorder.link(event)).await?;
                }
                Ok(tx.commit().await?)
            }
        }
    }
}

fn no_way() -> Verdict {
    Verdict::GiveUp("nothing is configured to send it".to_owned())
}

//! The task that posts events to one endpoint: one that is slow or down keeps nothing from the others, nor from mails.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use tokio::{sync::Semaphore, task::JoinSet};

use super::{Answer, Endpoint};
use crate::{
    clock::Clock,
    domain::{breaker::Breaker, webhook::wait_after},
    entropy::{Entropy, draw},
    metrics::Metrics,
    seal::Sealer,
    storage::{
        self, Connections,
        outbox::{BUCKETS, ClaimedPost, claim_posts, delivered, put_off_post},
        webhook,
    },
};

/// Events posted at once to an endpoint.
const AT_ONCE: usize = 8;

/// How long the task sleeps between looks.
const REST: Duration = Duration::from_secs(1);

/// How long a claimed event is left to its poster: longer than any try lasts.
const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// What all posters work with.
#[derive(Clone)]
pub struct PostOffice {
    /// The database.
    pub pool: Connections,
    /// Opens what waits.
    pub sealer: Sealer,
    /// What is counted.
    pub metrics: Arc<Metrics>,
}

/// Posts what one endpoint is to be told.
pub struct Poster {
    desk: Arc<Desk>,
    slots: Arc<Semaphore>,
}

struct Desk {
    office: PostOffice,
    clock: Arc<dyn Clock>,
    entropy: Arc<dyn Entropy>,
    endpoint: Endpoint,
    breaker: Mutex<Breaker>,
}

impl Poster {
    /// A poster for an endpoint.
    #[must_use]
    pub fn new(
        office: PostOffice,
        (clock, entropy): (Arc<dyn Clock>, Arc<dyn Entropy>),
        endpoint: Endpoint,
    ) -> Self {
        let desk = Arc::new(Desk { office, clock, entropy, endpoint, breaker: Mutex::default() });
        Self { desk, slots: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// Works until it is dropped; what is being posted then is taken up again when its lease ends.
    pub async fn run(self) {
        let mut running = JoinSet::new();
        loop {
            for bucket in 0..BUCKETS {
                if let Err(error) = self.drain(bucket, &mut running).await {
                    let endpoint = &self.desk.endpoint.name;
                    tracing::warn!(endpoint, bucket, %error, "events wait: the outbox could not be worked");
                }
            }
            while running.try_join_next().is_some() {}
            tokio::time::sleep(REST).await;
        }
    }

    /// Begins to post what is due in one bucket, while the endpoint does not rest; never claims more than is posted at
    /// once.
    async fn drain(&self, bucket: i16, running: &mut JoinSet<()>) -> storage::Result<()> {
        let desk = &self.desk;
        while !desk.rests() {
            let Ok(slot) = self.slots.clone().acquire_owned().await else { return Ok(()) };
            let db = desk.office.pool.connect().await?;
            let lease = (desk.clock.now(), LEASE);
            let place = (desk.endpoint.name.as_str(), bucket);
            let claimed = claim_posts(&db, &desk.office.sealer, place, 1, lease).await?;
            drop(db);
            let Some(post) = claimed.into_iter().next() else { return Ok(()) };
            let desk = desk.clone();
            running.spawn(async move {
                desk.work(post).await;
                drop(slot);
            });
        }
        Ok(())
    }
}

impl Desk {
    async fn work(&self, post: ClaimedPost) {
        let (endpoint, id) = (&self.endpoint.name, post.event);
        let answer = self.endpoint.post(&id.to_string(), &post.body, self.clock.now()).await;
        if let Err(error) = self.note(&post, answer).await {
            tracing::warn!(endpoint, %id, %error, "what became of an event could not be noted; it is posted again");
        }
    }

    async fn note(&self, post: &ClaimedPost, answer: Answer) -> storage::Result<()> {
        let (db, now, endpoint) = (self.office.pool.connect().await?, self.clock.now(), &self.endpoint.name);
        match answer {
            Answer::Taken => {
                self.breaker().worked();
                self.office.metrics.posted(endpoint, "taken");
                delivered(&db, post).await.map(drop)
            }
            Answer::Gone => {
                self.office.metrics.posted(endpoint, "gone");
                if webhook::stop(&db, endpoint, now).await? {
                    tracing::error!(
                        alert = "webhook_stopped",
                        endpoint,
                        "an endpoint said 410 Gone: nothing is posted there until it is opened again"
                    );
                }
                put_off_post(&db, post, now).await
            }
            Answer::NotTaken(why, wait) => {
                tracing::warn!(endpoint, id = %post.event, why, "an event was not taken");
                self.office.metrics.posted(endpoint, "failed");
                self.rest_after_failure(now);
                self.put_off(&db, post, now, wait).await
            }
        }
    }

    /// Puts an event off, or gives it up after the last try.
    async fn put_off(
        &self,
        db: &deadpool_postgres::Client,
        post: &ClaimedPost,
        now: Timestamp,
        asked: Option<SignedDuration>,
    ) -> storage::Result<()> {
        let [chance] = *draw::<1>(&*self.entropy);
        let failed = post.tries.unsigned_abs().saturating_add(1);
        let endpoint = &self.endpoint.name;
        if let Some(wait) = wait_after(failed, chance) {
            let wait = wait.max(asked.unwrap_or_default());
            return put_off_post(db, post, now.saturating_add(wait).unwrap_or(now)).await;
        }
        if delivered(db, post).await? {
            self.office.metrics.posted(endpoint, "given_up");
            let id = post.event;
            tracing::error!(alert = "webhook_given_up", endpoint, %id, "an event was given up: the endpoint never took it");
        }
        Ok(())
    }

    fn rests(&self) -> bool {
        self.breaker().rest(self.clock.now()).is_some()
    }

    fn rest_after_failure(&self, now: Timestamp) {
        if let Some(until) = self.breaker().failed(now) {
            tracing::error!(endpoint = self.endpoint.name, %until, "an endpoint rests: it failed too often");
        }
    }

    fn breaker(&self) -> MutexGuard<'_, Breaker> {
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

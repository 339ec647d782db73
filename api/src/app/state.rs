//! How things stand, for the metrics.

use std::fs;

use super::App;
use crate::{
    domain::spend::{Ceiling, Destination, Money, day_of},
    metrics::{Database, State},
    storage::{
        self, backlog, migrate, spend,
        webhook::{self, Waiting},
    },
};

/// Ten-thousandths in one unit of the operator's currency.
const UNITS: f64 = 10_000.0;

impl App {
    /// How things stand now; without what the database knows where it does not answer.
    pub async fn state(&self) -> State {
        let database = self.state_of_database().await;
        State {
            pool: self.pool.status(),
            hashing: self.hasher.waiting(),
            memory: resident_memory(),
            database: database
                .inspect_err(|error| tracing::warn!(%error, "metrics lack the database's"))
                .ok(),
        }
    }

    async fn state_of_database(&self) -> storage::Result<Database> {
        let (db, now) = (self.database().await?, self.now());
        let (_, drift) = migrate::state(&db, now).await?;
        let outbox = backlog::waiting(&db, now).await?;
        let spent = spend::of_day(&db, day_of(now).0).await?;
        let stopped = spend::stopped(&db, now).await?;
        let used = spent.iter().flat_map(|one| self.used(one)).collect();
        let cost = spent.into_iter().map(|one| (one.scope, money(one.cost))).collect();
        let endpoints = webhook::stopped(&db).await?.into_iter().map(|(endpoint, _)| endpoint);
        Ok(Database {
            drift,
            outbox,
            cost,
            used,
            stopped: stopped.into_iter().map(|(one, _)| one).collect(),
            posts: self.posts(webhook::waiting(&db, now).await?),
            stopped_endpoints: endpoints.collect(),
        })
    }

    /// What waits for each configured endpoint, nothing at all included, and for those that were configured before.
    fn posts(&self, waiting: Vec<Waiting>) -> Vec<(String, i64, f64)> {
        let idle = self.config.webhooks.iter().map(|webhook| (webhook.name.clone(), 0, 0.0));
        idle.chain(waiting.into_iter().map(|one| (one.endpoint, one.events, one.age))).collect()
    }

    /// The shares of a budget's ceilings that are used up.
    fn used(&self, spent: &spend::Spent) -> Vec<(String, &'static str, f64)> {
        let place = spent.scope.rsplit(' ').next().unwrap_or_default();
        let ceiling = match Destination::parse(place) {
            Some(destination) => self.config.spend.ceiling(&destination),
            None => self.config.spend.total(),
        };
        let Ceiling { messages, cost } = ceiling;
        let messages = messages.map(|most| ("messages", share(spent.messages, most.into())));
        let cost = cost.map(|most| ("cost", share(spent.cost.units(), most.units())));
        messages.into_iter().chain(cost).map(|(of, share)| (spent.scope.clone(), of, share)).collect()
    }
}

#[expect(clippy::cast_precision_loss, reason = "a gauge need not be exact beyond 2^53")]
fn share(part: i64, whole: i64) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

#[expect(clippy::cast_precision_loss, reason = "a gauge need not be exact beyond 2^53")]
fn money(cost: Money) -> f64 {
    cost.units() as f64 / UNITS
}

/// From Linux's own account of the process; 0 where there is none.
fn resident_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kilobytes = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}

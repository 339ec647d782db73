//! How things stand when somebody asks: the pool, the queues, the database, today's texts.

use std::sync::{Mutex, MutexGuard, PoisonError, atomic::AtomicU64};

use prometheus_client::metrics::{family::Family, gauge::Gauge};

use super::{
    Book,
    labels::{Alone, Connections, Destination, Endpoint, Scope, Share},
};

/// A gauge that holds fractions.
type Fraction = Gauge<f64, AtomicU64>;

/// How things stand; what the database could not be asked for is `None`.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// Connections in use, idle, and requests that wait for one.
    pub pool: (usize, usize, usize),
    /// Secrets waiting to be hashed.
    pub hashing: usize,
    /// Bytes of memory that the process holds.
    pub memory: u64,
    /// What the database says.
    pub database: Option<Database>,
}

/// What only the database knows; the same for all processes of an installation.
#[derive(Debug, Clone, Default)]
pub struct Database {
    /// Seconds that its clock is ahead of ours.
    pub drift: f64,
    /// Messages waiting, and the age of the oldest that is due in seconds.
    pub outbox: (i64, f64),
    /// What was spent on texts today, by budget.
    pub cost: Vec<(String, f64)>,
    /// How much of each budget that has a ceiling is used up: budget, `messages` or `cost`, share.
    pub used: Vec<(String, &'static str, f64)>,
    /// Destinations that are stopped.
    pub stopped: Vec<String>,
    /// Endpoints, events that wait for each, and the age of the oldest in seconds.
    pub posts: Vec<(String, i64, f64)>,
    /// Endpoints that are stopped.
    pub stopped_endpoints: Vec<String>,
}

pub(super) struct Gauges {
    pool: Family<Connections, Gauge>,
    hashing: Gauge,
    memory: Gauge<i64>,
    up: Gauge,
    drift: Family<Alone, Fraction>,
    outbox: Family<Alone, Gauge>,
    outbox_age: Family<Alone, Fraction>,
    cost: Family<Scope, Fraction>,
    used: Family<Share, Fraction>,
    stopped: Family<Destination, Gauge>,
    posts: Family<Endpoint, Gauge>,
    posts_age: Family<Endpoint, Fraction>,
    stopped_endpoints: Family<Endpoint, Gauge>,
    /// Held while one answer is written, so that two do not mix.
    one_at_a_time: Mutex<()>,
}

impl Gauges {
    pub(super) fn enter(book: &mut Book<'_>) -> Self {
        Self {
            pool: book
                .enter("database_connections", "Database connections in use and idle, requests waiting"),
            hashing: book.enter("hashing_queue", "Passwords and emergency codes waiting to be hashed"),
            memory: book.enter("resident_memory_bytes", "Memory that the process holds"),
            up: book.enter("database_up", "Whether the database answered this scrape"),
            drift: book.enter("clock_drift_seconds", "How far the database's clock is ahead"),
            outbox: book.enter("outbox_messages", "Messages waiting to be handed over"),
            outbox_age: book
                .enter("outbox_age_seconds", "How long the oldest message that is due has waited"),
            cost: book.enter("sms_cost_today", "Cost of today's texts (UTC) in the operator's currency"),
            used: book.enter("sms_budget_used_ratio", "Share of a daily budget of texts that is used up"),
            stopped: book.enter("sms_stopped", "Destinations that no codes are texted to now"),
            posts: book.enter("webhook_events", "Events that an endpoint did not take yet"),
            posts_age: book.enter("webhook_age_seconds", "How long ago the oldest of them happened"),
            stopped_endpoints: book.enter("webhook_stopped", "Endpoints that said 410 Gone"),
            one_at_a_time: Mutex::default(),
        }
    }

    /// Takes over a state until the guard is dropped. What is unknown now is left out, not shown as it was.
    pub(super) fn show(&self, state: &State) -> MutexGuard<'_, ()> {
        let guard = self.one_at_a_time.lock().unwrap_or_else(PoisonError::into_inner);
        let (used, idle, waiting) = state.pool;
        for (name, count) in [("used", used), ("idle", idle), ("waiting", waiting)] {
            self.pool.get_or_create(&Connections { state: name }).set(whole(count));
        }
        self.hashing.set(whole(state.hashing));
        self.memory.set(i64::try_from(state.memory).unwrap_or(i64::MAX));
        self.up.set(i64::from(state.database.is_some()));
        self.forget_database();
        if let Some(database) = &state.database {
            self.show_database(database);
        }
        guard
    }

    fn forget_database(&self) {
        self.drift.clear();
        self.outbox.clear();
        self.outbox_age.clear();
        self.cost.clear();
        self.used.clear();
        self.stopped.clear();
        self.posts.clear();
        self.posts_age.clear();
        self.stopped_endpoints.clear();
    }

    fn show_database(&self, database: &Database) {
        self.drift.get_or_create(&Alone {}).set(database.drift);
        self.outbox.get_or_create(&Alone {}).set(database.outbox.0);
        self.outbox_age.get_or_create(&Alone {}).set(database.outbox.1);
        for (scope, cost) in &database.cost {
            self.cost.get_or_create(&Scope { scope: scope.clone() }).set(*cost);
        }
        for (scope, of, share) in &database.used {
            self.used.get_or_create(&Share { scope: scope.clone(), of }).set(*share);
        }
        for destination in &database.stopped {
            self.stopped.get_or_create(&Destination { destination: destination.clone() }).set(1);
        }
        self.show_endpoints(database);
    }

    fn show_endpoints(&self, database: &Database) {
        for (endpoint, waiting, age) in &database.posts {
            let endpoint = Endpoint { endpoint: endpoint.clone() };
            self.posts.get_or_create(&endpoint).set(*waiting);
            self.posts_age.get_or_create(&endpoint).set(*age);
        }
        for endpoint in &database.stopped_endpoints {
            self.stopped_endpoints.get_or_create(&Endpoint { endpoint: endpoint.clone() }).set(1);
        }
    }
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

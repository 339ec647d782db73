//! Numbers for Prometheus: counted where things happen, and read when they are asked for.
//!
//! No label holds an account, an address or a number: every value comes from a list that the program or the operator's
//! configuration ends.

mod labels;
mod state;

use std::{fmt, time::Duration};

use prometheus_client::{
    encoding::prometheus_text,
    metrics::{counter::Counter, family::Family, histogram::Histogram},
    registry::{Metric, Registry},
};

pub use labels::{Factor, Place};
pub use state::{Database, State};

use labels::{Budget, Call, Code, Destination, Handed, Judged, Posted, Recovery, Refused, known_method};

/// Upper bounds of the latency histogram, in seconds: from a thin read over one hash to what waits for a full queue.
const SECONDS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];

/// What is counted in this process since it started.
pub struct Metrics {
    registry: Registry,
    names: Vec<String>,
    requests: Family<Code, Counter>,
    seconds: Family<Call, Histogram, fn() -> Histogram>,
    verdicts: Family<Judged, Counter>,
    budgets: Family<Budget, Counter>,
    texts: Family<Handed, Counter>,
    refused: Family<Refused, Counter>,
    stops: Family<Destination, Counter>,
    posts: Family<Posted, Counter>,
    recoveries: Family<Recovery, Counter>,
    not_looked_up: Counter,
    state: state::Gauges,
}

/// Registers, and keeps the names for whoever compares them with what is documented.
pub(crate) struct Book<'a> {
    registry: &'a mut Registry,
    names: &'a mut Vec<String>,
}

impl Book<'_> {
    fn enter<M: Metric + Clone + Default>(&mut self, name: &str, help: &str) -> M {
        self.enter_as(name, help, M::default())
    }

    fn enter_as<M: Metric + Clone>(&mut self, name: &str, help: &str, metric: M) -> M {
        self.registry.register(name, help, metric.clone());
        self.names.push(format!("twostep_{name}"));
        metric
    }
}

impl Default for Metrics {
    fn default() -> Self {
        let (mut registry, mut names) = (Registry::with_prefix("twostep"), Vec::new());
        let mut book = Book { registry: &mut registry, names: &mut names };
        let histogram: fn() -> Histogram = || Histogram::new(SECONDS);
        let seconds = Family::new_with_constructor(histogram);
        let metrics = Self {
            requests: book.enter("requests", "Requests answered, by method, route, status and outcome"),
            seconds: book.enter_as("request_seconds", "Time from the first byte to the answer", seconds),
            verdicts: book.enter("verdicts", "Passwords and codes looked at, by factor, place and verdict"),
            budgets: book.enter("budgets_hit", "Requests refused because a budget is used up"),
            texts: book.enter("sms", "Texts that gateways took or did not, by destination"),
            refused: book.enter("sms_refused", "Texts not sent because of what they would cost"),
            stops: book
                .enter("sms_stops", "Times that a destination was stopped: hardly any code was entered"),
            posts: book.enter("webhooks", "Events posted to endpoints, by what came of it"),
            recoveries: book.enter(
                "support_recoveries",
                "Recoveries that support started, and those refused as too many",
            ),
            not_looked_up: book.enter(
                "breached_passwords_not_looked_up",
                "Passwords that the operator's set of breached ones could not be asked for",
            ),
            state: state::Gauges::enter(&mut book),
            names,
            registry,
        };
        metrics.begin_at_zero();
        metrics
    }
}

impl Metrics {
    /// Shows what alerts watch for its first time: Prometheus sees no increase of a series that begins with 1.
    fn begin_at_zero(&self) {
        for budget in Budget::ALL {
            drop(self.budgets.get_or_create(&Budget { budget }));
        }
        for result in Recovery::RESULTS {
            drop(self.recoveries.get_or_create(&Recovery { result }));
        }
    }

    /// The names of all metrics, without the suffixes of counters and histograms.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Counts an answered request. `outcome` is `ok` or a problem's code.
    pub fn answered(
        &self,
        (method, route): (&str, &str),
        (status, outcome): (u16, &'static str),
        took: Duration,
    ) {
        let (method, route) = (known_method(method), route.to_owned());
        self.requests.get_or_create(&Code { method, route: route.clone(), status, outcome }).inc();
        self.seconds.get_or_create(&Call { method, route }).observe(took.as_secs_f64());
        if Budget::ALL.contains(&outcome) {
            self.budgets.get_or_create(&Budget { budget: outcome }).inc();
        }
    }

    /// Counts a password or code that was looked at.
    pub fn judged(&self, factor: Factor, place: Place, right: bool) {
        let verdict = if right { "right" } else { "wrong" };
        self.verdicts.get_or_create(&Judged { factor, place, verdict }).inc();
    }

    /// Counts a text that a gateway took, refused, or failed at.
    pub(crate) fn text(&self, destination: &str, gateway: &str, result: &'static str) {
        let (destination, gateway) = (destination.to_owned(), gateway.to_owned());
        self.texts.get_or_create(&Handed { destination, gateway, result }).inc();
    }

    /// Counts a text that was not sent because of what it would cost.
    pub(crate) fn not_paid(&self, destination: &str, reason: &'static str) {
        self.refused.get_or_create(&Refused { destination: destination.to_owned(), reason }).inc();
    }

    /// Counts a destination that was stopped.
    pub(crate) fn stopped(&self, destination: &str) {
        self.stops.get_or_create(&Destination { destination: destination.to_owned() }).inc();
    }

    /// Counts what came of posting an event to an endpoint.
    pub(crate) fn posted(&self, endpoint: &str, result: &'static str) {
        self.posts.get_or_create(&Posted { endpoint: endpoint.to_owned(), result }).inc();
    }

    /// Counts a recovery that support started, or one that was refused because its agent had started enough.
    pub fn support_recovery(&self, result: &'static str) {
        self.recoveries.get_or_create(&Recovery { result }).inc();
    }

    /// Counts a password that the operator's set of breached ones could not be asked for.
    pub fn not_looked_up(&self) {
        self.not_looked_up.inc();
    }

    /// Everything in Prometheus' text format, with how things stand now.
    ///
    /// # Errors
    /// Only where a value can't be written.
    pub fn text_of(&self, state: &State) -> Result<String, fmt::Error> {
        let _alone = self.state.show(state);
        let mut text = String::new();
        prometheus_text::encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

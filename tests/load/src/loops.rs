//! Closed loops, whose next call waits for the answer, and open ones, whose calls come when they come.

use std::{
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use hdrhistogram::Histogram;
use tokio::{sync::Mutex, task::JoinSet, time::sleep_until};

use crate::{
    Failure,
    calls::{Call, Shared},
    connection::Connection,
    stock::Stock,
};

/// Microseconds that a histogram holds, at most: a minute.
const LONGEST: u64 = 60_000_000;

/// Connections that an open loop opens, at most.
const MOST: usize = 512;

/// What a loop saw.
pub(crate) struct Measured {
    /// Latencies in microseconds, of calls that were answered as expected.
    pub(crate) latencies: Histogram<u64>,
    /// Calls that were answered otherwise.
    pub(crate) failed: u64,
    /// What the first of these was answered.
    pub(crate) complaint: Option<String>,
    /// All calls, those of the warm-up too.
    pub(crate) calls: u64,
    /// How long it was measured.
    pub(crate) took: Duration,
}

impl Measured {
    fn new() -> Result<Self, Failure> {
        let latencies = Histogram::new_with_max(LONGEST, 3)?;
        Ok(Self { latencies, failed: 0, complaint: None, calls: 0, took: Duration::ZERO })
    }

    fn note(&mut self, latency: Duration, outcome: Result<(), Failure>) {
        match outcome {
            Ok(()) => {
                let micros = u64::try_from(latency.as_micros()).unwrap_or(LONGEST);
                self.latencies.saturating_record(micros.max(1));
            }
            Err(error) => {
                self.failed += 1;
                self.complaint.get_or_insert_with(|| error.to_string());
            }
        }
    }

    fn add(&mut self, other: &Self) -> Result<(), Failure> {
        self.latencies.add(&other.latencies)?;
        self.failed += other.failed;
        self.calls += other.calls;
        if self.complaint.is_none() {
            self.complaint.clone_from(&other.complaint);
        }
        Ok(())
    }

    /// Calls answered as expected in a second.
    #[expect(clippy::cast_precision_loss, reason = "a rate need not be exact beyond 2^53")]
    pub(crate) fn rate(&self) -> f64 {
        self.latencies.len() as f64 / self.took.as_secs_f64()
    }
}

/// Runs `call` on as many connections as there are workers, each beginning anew as soon as it is answered. What ends in
/// the warm-up is not counted among the rates and latencies.
pub(crate) async fn closed(
    address: SocketAddr,
    workers: u16,
    (warm_up, length): (Duration, Duration),
    (stock, call): (&Arc<Stock>, Call),
) -> Result<Measured, Failure> {
    let begin = Instant::now() + warm_up;
    let end = begin + length;
    let mut running = JoinSet::new();
    for _ in 0..workers {
        let connection = Arc::new(Mutex::new(Connection::to(address).await?));
        let (stock, mut own) = (stock.clone(), Measured::new()?);
        running.spawn(async move {
            loop {
                let started = Instant::now();
                if started >= end {
                    return own;
                }
                let outcome = call(stock.clone(), connection.clone()).await;
                own.calls += 1;
                if Instant::now() >= begin {
                    own.note(started.elapsed(), outcome);
                }
            }
        });
    }
    let mut all = Measured::new()?;
    while let Some(own) = running.join_next().await {
        all.add(&own?)?;
    }
    all.took = begin.elapsed();
    Ok(all)
}

/// Begins `rate` calls in a second whatever happens to the earlier ones. A call's latency counts from when it was due:
/// one that had to wait for a connection waited. None is begun while 512 are under way; those count as failed.
pub(crate) async fn open(
    address: SocketAddr,
    rate: f64,
    length: Duration,
    (stock, call): (&Arc<Stock>, Call),
) -> Result<Measured, Failure> {
    let begin = Instant::now();
    let idle = Idle::default();
    let (mut running, mut all, mut number) = (JoinSet::new(), Measured::new()?, 0_u32);
    loop {
        let due = begin + Duration::from_secs_f64(f64::from(number) / rate);
        if due >= begin + length {
            break;
        }
        number += 1;
        sleep_until(due.into()).await;
        while let Some(ended) = running.try_join_next() {
            let (latency, outcome): (Duration, Result<(), Failure>) = ended?;
            all.note(latency, outcome);
        }
        if running.len() >= MOST {
            all.note(Duration::ZERO, Err("512 calls were under way".into()));
            continue;
        }
        all.calls += 1;
        let (idle, stock) = (idle.clone(), stock.clone());
        running.spawn(async move {
            let outcome = on_idle(&idle, address, stock, call).await;
            (due.elapsed(), outcome)
        });
    }
    while let Some(ended) = running.join_next().await {
        let (latency, outcome) = ended?;
        all.note(latency, outcome);
    }
    all.took = begin.elapsed();
    Ok(all)
}

/// Connections that wait for a call.
type Idle = Arc<std::sync::Mutex<Vec<Shared>>>;

/// Makes a call on an idle connection, or on a new one where none is.
async fn on_idle(idle: &Idle, address: SocketAddr, stock: Arc<Stock>, call: Call) -> Result<(), Failure> {
    let spare = idle.lock().ok().and_then(|mut idle| idle.pop());
    let connection = match spare {
        Some(connection) => connection,
        None => Arc::new(Mutex::new(Connection::to(address).await?)),
    };
    let outcome = call(stock, connection.clone()).await;
    if let Ok(mut idle) = idle.lock() {
        idle.push(connection);
    }
    outcome
}

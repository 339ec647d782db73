//! Closed loops, whose next call waits for the answer, and open ones, whose calls come when they come.

use std::{
    future::Future,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, Instant},
};

use hdrhistogram::Histogram;
use tokio::{sync::Mutex, task::JoinSet, time::sleep_until};

use crate::{Failure, connection::Connection};

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
    /// How long it was measured.
    pub(crate) took: Duration,
}

impl Measured {
    fn new() -> Result<Self, Failure> {
        let latencies = Histogram::new_with_max(LONGEST, 3)?;
        Ok(Self { latencies, failed: 0, complaint: None, took: Duration::ZERO })
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
/// the warm-up is not counted.
pub(crate) async fn closed<F, C>(
    address: SocketAddr,
    workers: u16,
    (warm_up, length): (Duration, Duration),
    call: F,
) -> Result<Measured, Failure>
where
    F: Fn(Arc<Mutex<Connection>>) -> C + Clone + Send + Sync + 'static,
    C: Future<Output = Result<(), Failure>> + Send,
{
    let begin = Instant::now() + warm_up;
    let end = begin + length;
    let mut running = JoinSet::new();
    for _ in 0..workers {
        let connection = Arc::new(Mutex::new(Connection::to(address).await?));
        let (call, mut own) = (call.clone(), Measured::new()?);
        running.spawn(async move {
            loop {
                let started = Instant::now();
                if started >= end {
                    return own;
                }
                let outcome = call(connection.clone()).await;
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
pub(crate) async fn open<F, C>(
    address: SocketAddr,
    rate: f64,
    length: Duration,
    call: F,
) -> Result<Measured, Failure>
where
    F: Fn(Arc<Mutex<Connection>>) -> C + Clone + Send + Sync + 'static,
    C: Future<Output = Result<(), Failure>> + Send,
{
    let begin = Instant::now();
    let idle: Arc<std::sync::Mutex<Vec<Arc<Mutex<Connection>>>>> = Arc::default();
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
        let (idle, call) = (idle.clone(), call.clone());
        running.spawn(async move {
            let spare = idle.lock().ok().and_then(|mut idle| idle.pop());
            let connection = match spare {
                Some(connection) => connection,
                None => match Connection::to(address).await {
                    Ok(connection) => Arc::new(Mutex::new(connection)),
                    Err(error) => return (due.elapsed(), Err(error)),
                },
            };
            let outcome = call(connection.clone()).await;
            if let Ok(mut idle) = idle.lock() {
                idle.push(connection);
            }
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

//! A few threads that do costly work for many requests, and say so when it becomes too much.

use std::io;
use std::num::NonZeroUsize;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU64, AtomicUsize, Ordering},
};
use std::thread;

use tokio::sync::oneshot;

/// Work that may be begun or wait for each thread, in hashes of ours. At 10 to 20 ms each the last one waits about a
/// second; whoever comes later is better told to try again.
const QUEUE_PER_THREAD: usize = 65;

/// The queue is full: answer 503 and let the client try again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("too many secrets are waiting to be hashed")]
pub struct Overloaded;

/// What a thread does once, with the bench that it keeps from job to job.
type Job<Bench> = Box<dyn FnOnce(&mut Bench) + Send>;

/// Threads that take jobs from one bounded queue. They end when the pool is dropped.
pub(super) struct Pool<Bench> {
    queue: SyncSender<Job<Bench>>,
    waiting: Arc<AtomicUsize>,
    begun: Arc<AtomicU64>,
    /// The cost of all jobs that are not done.
    load: Arc<AtomicUsize>,
    most: usize,
}

/// A job's part of the load, until it is done or thrown away.
struct Part {
    load: Arc<AtomicUsize>,
    cost: usize,
}

impl Part {
    /// Takes part, unless that would be more than `most`. One job alone is always taken, whatever it costs.
    fn take(load: &Arc<AtomicUsize>, cost: usize, most: usize) -> Option<Self> {
        let before = load.fetch_add(cost, Ordering::Relaxed);
        let part = Self { load: Arc::clone(load), cost };
        (before == 0 || before.saturating_add(cost) <= most).then_some(part)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        self.load.fetch_sub(self.cost, Ordering::Relaxed);
    }
}

impl<Bench: 'static> Pool<Bench> {
    /// Starts the threads; each makes its own bench.
    pub(super) fn start(threads: NonZeroUsize, bench: fn() -> Bench) -> io::Result<Self> {
        let most = QUEUE_PER_THREAD.saturating_mul(threads.get());
        let (queue, jobs) = sync_channel(most);
        let jobs = Arc::new(Mutex::new(jobs));
        for number in 0..threads.get() {
            let jobs = Arc::clone(&jobs);
            thread::Builder::new().name(format!("hashing-{number}")).spawn(move || work(&jobs, bench()))?;
        }
        Ok(Self { queue, waiting: Arc::default(), begun: Arc::default(), load: Arc::default(), most })
    }

    /// Does `task`, which takes as long as `cost` hashes of ours, on one of the threads. A task whose caller has gone
    /// away by the time its turn comes is skipped.
    pub(super) async fn run<Answer: Send + 'static>(
        &self,
        cost: usize,
        task: impl FnOnce(&mut Bench) -> Answer + Send + 'static,
    ) -> Result<Answer, Overloaded> {
        let part = Part::take(&self.load, cost, self.most).ok_or(Overloaded)?;
        let (caller, answer) = oneshot::channel();
        let (waiting, begun) = (Arc::clone(&self.waiting), Arc::clone(&self.begun));
        let job: Job<Bench> = Box::new(move |bench| {
            waiting.fetch_sub(1, Ordering::Relaxed);
            if !caller.is_closed() {
                begun.fetch_add(1, Ordering::Relaxed);
                // A caller that goes away while its task is done no longer wants the answer.
                let _ = caller.send(task(bench));
            }
            drop(part);
        });
        self.waiting.fetch_add(1, Ordering::Relaxed);
        if self.queue.try_send(job).is_err() {
            self.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(Overloaded);
        }
        answer.await.map_err(|_| Overloaded)
    }

    /// Jobs that threads have begun since the start.
    pub(super) fn begun(&self) -> u64 {
        self.begun.load(Ordering::Relaxed)
    }

    /// Jobs that no thread has begun.
    pub(super) fn waiting(&self) -> usize {
        self.waiting.load(Ordering::Relaxed)
    }
}

/// Takes jobs until the pool is dropped. The lock is held while waiting for a job, never while doing one.
fn work<Bench>(jobs: &Mutex<Receiver<Job<Bench>>>, mut bench: Bench) {
    let next = || jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
    while let Ok(job) = next() {
        job(&mut bench);
    }
}

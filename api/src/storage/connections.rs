//! Connections of the application's role, kept by the thread that drives them.
//!
//! What comes back on a connection is read by the thread that opened it. Lent to another one, each statement would wake
//! both. So each thread that serves has a pool of its own, and beside it one connection that its reads share: those of
//! several requests travel on it together.

use std::{
    cell::Cell,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use deadpool_postgres::{BuildError, Client, Pool, PoolError, TimeoutType};
use tokio::time::timeout;

use super::Result;

/// Reads that wait for a shared connection, at most. Whoever comes then waits for one of the pool, as changes do.
const MOST_READS: usize = 64;

/// Connections for changes, shared out among the threads that serve.
const CHANGES: usize = 16;

/// How long a request waits for a connection before it answers 503.
pub const WAIT: Duration = Duration::from_secs(2);

/// For the program's own tasks: texts and mails, housekeeping, metrics.
const OWN_TASKS: usize = 3;

thread_local! {
    /// Which of the threads that serve this is; 0 is none of them.
    static THREAD: Cell<usize> = const { Cell::new(0) };
}

/// The connections of one process. Clones share them.
#[derive(Clone)]
pub struct Connections(Arc<Shared>);

struct Shared {
    /// The first is for whoever does not serve.
    threads: Vec<Thread>,
    claimed: AtomicUsize,
}

/// The connections of one thread.
struct Thread {
    pool: Pool,
    reader: Mutex<Option<Arc<Client>>>,
    opening: tokio::sync::Mutex<()>,
}

/// Connections that a process with so many serving threads opens, at most.
#[must_use]
pub fn most_connections(threads: usize) -> usize {
    OWN_TASKS + threads * each(threads)
}

/// Two changes at once at least, and the reads.
fn each(threads: usize) -> usize {
    (CHANGES / threads.max(1)).max(2) + 1
}

impl Connections {
    /// For `threads` threads that serve. `pool` makes a pool of so many connections; nothing is connected yet.
    ///
    /// # Errors
    /// What `pool` fails with.
    pub fn new(
        threads: usize,
        pool: impl Fn(usize) -> std::result::Result<Pool, BuildError>,
    ) -> std::result::Result<Self, BuildError> {
        let sizes = std::iter::once(OWN_TASKS).chain(std::iter::repeat_n(each(threads), threads.max(1)));
        let thread = |size| {
            Ok(Thread { pool: pool(size)?, reader: Mutex::default(), opening: tokio::sync::Mutex::default() })
        };
        let threads = sizes.map(thread).collect::<std::result::Result<_, BuildError>>()?;
        Ok(Self(Arc::new(Shared { threads, claimed: AtomicUsize::new(0) })))
    }

    /// Said once by each thread that serves: from now on it has its own connections.
    pub fn claim(&self) {
        let serving = self.0.threads.len() - 1;
        THREAD.set(1 + self.0.claimed.fetch_add(1, Ordering::Relaxed) % serving);
    }

    /// A connection for one caller alone.
    ///
    /// # Errors
    /// When none can be had in time.
    pub async fn connect(&self) -> Result<Client> {
        Ok(self.thread().pool.get().await?)
    }

    /// A connection for one statement that changes and locks nothing: others use it at the same time. One that is
    /// closed is replaced.
    ///
    /// # Errors
    /// When none can be had in time.
    pub async fn reader(&self) -> Result<Arc<Client>> {
        let thread = self.thread();
        if let Some(client) = thread.known() {
            // The slot and this are two of them.
            let waiting = Arc::strong_count(&client) - 2;
            return if waiting < MOST_READS { Ok(client) } else { self.connect().await.map(Arc::new) };
        }
        // One opens it, the others wait for that: a crowd would open as many as it may.
        let opening = timeout(WAIT, thread.opening.lock()).await;
        let _alone = opening.map_err(|_| PoolError::Timeout(TimeoutType::Wait))?;
        if let Some(client) = thread.known() {
            return Ok(client);
        }
        thread.reader().take();
        let fresh = Arc::new(self.connect().await?);
        *thread.reader() = Some(fresh.clone());
        Ok(fresh)
    }

    /// Connections that are used and that are not, and callers that wait for one.
    #[must_use]
    pub fn status(&self) -> (usize, usize, usize) {
        let (mut used, mut idle, mut waiting) = (0, 0, 0);
        for thread in &self.0.threads {
            let pool = thread.pool.status();
            let resting =
                usize::from(thread.reader().as_ref().is_some_and(|client| Arc::strong_count(client) == 1));
            idle += pool.available + resting;
            used += pool.size.saturating_sub(pool.available + resting);
            waiting += pool.waiting;
        }
        (used, idle, waiting)
    }

    /// Closes all connections; nobody gets another.
    pub fn close(&self) {
        for thread in &self.0.threads {
            thread.pool.close();
            thread.reader().take();
        }
    }

    /// This thread's, also where it claimed its place in another application of a test.
    #[expect(
        clippy::indexing_slicing,
        reason = "the remainder is below the number of threads, of which one is there"
    )]
    fn thread(&self) -> &Thread {
        &self.0.threads[THREAD.get() % self.0.threads.len()]
    }
}

impl Thread {
    /// The shared connection, where it is open.
    fn known(&self) -> Option<Arc<Client>> {
        self.reader().as_ref().filter(|client| !client.is_closed()).cloned()
    }

    fn reader(&self) -> MutexGuard<'_, Option<Arc<Client>>> {
        self.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

//! The private PostgreSQL cluster of development and tests: made on first use, joined by every process that is given
//! the same data folder, stopped by the last one that leaves.
//!
//! - `gate`: who joins or leaves, one at a time; `place`: where the cluster lies; `socket`: how it is reached
//! - `account` and `binaries`: as whom and with which programs PostgreSQL runs
//! - `server` and `postmaster`: starting, finding and stopping it, also after `kill -9` of either side
//! - `roles`: its roles and databases
//!
//! A member holds a shared lock on a file of the cluster for as long as it lives, so that a killed process leaves without
//! doing anything, and whoever can lock that file exclusively knows that nobody is left.

mod account;
mod binaries;
mod error;
mod gate;
mod place;
mod postmaster;
mod program;
mod roles;
mod server;
mod socket;
#[cfg(test)]
mod tests;

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

pub use error::ClusterError;

use account::Account;
use binaries::Binaries;
use gate::Gate;
use place::{ELSEWHERE, Place};
use server::Server;

/// Role that owns the database and its schema; used by migrations only.
pub const OWNER: &str = "twostep_owner";
/// Role of the serving program: signs in, and has only the rights on tables that migrations grant.
pub const APPLICATION: &str = "twostep_app";
/// Role that may do everything; for tests, which make databases of their own.
pub const SUPERUSER: &str = "postgres";
/// Database of the development mode.
pub const DATABASE: &str = "twostep";

/// How the cluster runs. Applied when the server is started, not when a running one is joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Whether a commit survives a crash of the machine. Tests trade that for speed; a crash of the server alone loses
    /// nothing either way.
    pub durable: bool,
    /// Connections that the server accepts at once.
    pub max_connections: u16,
}

impl Settings {
    /// For tests: nothing survives a crash of the machine, and many databases are used at once.
    pub const TESTS: Self = Self { durable: false, max_connections: 300 };
}

impl Default for Settings {
    fn default() -> Self {
        Self { durable: true, max_connections: 100 }
    }
}

/// A private PostgreSQL cluster for development and tests, joined by this process.
///
/// A process that ends without [`Cluster::leave`] leaves the server running; the next one to join finds it.
#[derive(Debug)]
pub struct Cluster {
    gate: Gate,
    server: Server,
    membership: File,
}

impl Cluster {
    /// Joins the cluster in `data_dir`, which is created, started or recovered when needed.
    ///
    /// # Errors
    /// Each says what happened and what to do, for example which package to install.
    pub async fn join(data_dir: &Path) -> Result<Self, ClusterError> {
        Self::join_with(data_dir, Settings::default()).await
    }

    /// Like [`Cluster::join`]; a server that has to be started runs with `settings`.
    ///
    /// # Errors
    /// Each says what happened and what to do, for example which package to install.
    pub async fn join_with(data_dir: &Path, settings: Settings) -> Result<Self, ClusterError> {
        let account = Account::of_postgresql()?;
        let gate = Gate::of(data_dir, account.is_other())?;
        let passage = gate.enter().await?;
        let place = Place::find(gate.data_dir(), Path::new(ELSEWHERE), &passage, &account).await?;
        let membership = become_member(&place)?;
        let binaries = Binaries::find(place.version()?, place.root()).await?;
        let server = Server::new(place, account, binaries);
        server.ensure_initialized(settings).await?;
        server.ensure_running(settings).await?;
        roles::ensure(&server).await?;
        drop(passage);
        Ok(Self { gate, server, membership })
    }

    /// Connection string for `role` on `database` over the Unix socket, in the syntax of tokio-postgres.
    #[must_use]
    pub fn url(&self, role: &str, database: &str) -> String {
        self.server.url(role, database)
    }

    /// Makes the database `name` with the same owner and rights as [`DATABASE`], if it does not exist.
    ///
    /// # Errors
    /// When the server refuses, and for a `name` of anything but lowercase ASCII letters, digits and underscores.
    pub async fn create_database(&self, name: &str) -> Result<(), ClusterError> {
        roles::ensure_database(&self.server, name).await
    }

    /// Leaves the cluster; the last process to leave stops the server.
    ///
    /// # Errors
    /// When the server does not stop; it then goes on running and the next process joins it.
    pub async fn leave(self) -> Result<(), ClusterError> {
        let _passage = self.gate.enter().await?;
        let place = self.server.place();
        let unlock = |source| ClusterError::folder("unlock", &place.members(), source);
        self.membership.unlock().map_err(unlock)?;
        match self.membership.try_lock() {
            Ok(()) => self.server.stop().await,
            Err(TryLockError::WouldBlock) => Ok(()),
            Err(TryLockError::Error(source)) => Err(unlock(source)),
        }
    }
}

/// Takes the shared lock that tells others that this process uses the cluster.
///
/// Never waits: the exclusive lock is only tried by who has passed the gate.
fn become_member(place: &Place) -> Result<File, ClusterError> {
    let path = place.members();
    let open = OpenOptions::new().create(true).truncate(false).write(true).open(&path);
    let file = open.map_err(|source| ClusterError::folder("open", &path, source))?;
    file.lock_shared().map_err(|source| ClusterError::folder("lock", &path, source))?;
    Ok(file)
}

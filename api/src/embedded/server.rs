//! Makes, starts, finds and stops the server.

use std::fs;
use std::path::Path;
use std::time::Duration;

use tokio::time::{Instant, sleep};
use tokio_postgres::{Client, NoTls};

use super::account::Account;
use super::binaries::Binaries;
use super::error::ClusterError;
use super::place::Place;
use super::postmaster::Postmaster;
use super::{SUPERUSER, Settings, postmaster, program, socket};

/// How long a start may take. Recovery after a crash reads at most the log of five minutes.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often a server that is just starting is asked whether it is ready.
const PAUSE: Duration = Duration::from_millis(50);
/// Seconds for a stop, within the ten that the whole program has; the server goes on stopping after them.
const STOP_SECONDS: &str = "6";
/// What the server says while processes of a killed one still hold its memory. They notice and end within moments.
const HELD_BY_REMAINS: &str = "pre-existing shared memory block";
/// Database that every cluster has.
pub(super) const MAINTENANCE: &str = "postgres";

/// The server of one cluster.
#[derive(Debug)]
pub(super) struct Server {
    place: Place,
    account: Account,
    binaries: Binaries,
}

impl Server {
    /// The server of the cluster at `place`; nothing is touched.
    pub(super) fn new(place: Place, account: Account, binaries: Binaries) -> Self {
        Self { place, account, binaries }
    }

    /// Where its cluster lies.
    pub(super) fn place(&self) -> &Place {
        &self.place
    }

    /// Connection string for `role` on `database`.
    pub(super) fn url(&self, role: &str, database: &str) -> String {
        let folder = socket::folder(self.place.root()).unwrap_or_default();
        format!("host={} user={role} dbname={database}", folder.display())
    }

    /// Makes the cluster's files, unless they exist. A half-made cluster is never taken for one: it has another name.
    pub(super) async fn ensure_initialized(&self, settings: Settings) -> Result<(), ClusterError> {
        if self.place.version()?.is_some() {
            return Ok(());
        }
        let new = self.place.root().join("data.new");
        let failed = |source| ClusterError::folder("replace", &new, source);
        if new.exists() {
            fs::remove_dir_all(&new).map_err(failed)?;
        }
        let folder = new.display().to_string();
        let mut arguments = vec!["--pgdata", &folder, "--username", SUPERUSER, "--data-checksums"];
        arguments.extend(["--auth-local=trust", "--auth-host=reject", "--encoding=UTF8", "--locale=C"]);
        arguments.extend((!settings.durable).then_some("--no-sync"));
        self.run("initdb", arguments).await?;
        fs::rename(&new, self.place.data()).map_err(failed)
    }

    /// Starts the server unless it runs, and waits until it answers.
    pub(super) async fn ensure_running(&self, settings: Settings) -> Result<(), ClusterError> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let running = Postmaster::running(&self.place.data()).is_some();
            let started = if running { Ok(()) } else { self.start(settings).await };
            let answered = match started {
                Ok(()) => self.connect(MAINTENANCE).await.map(drop),
                Err(error) => Err(error),
            };
            let passing = (running || self.is_held_by_remains()) && Instant::now() < deadline;
            match answered {
                Err(_) if passing => sleep(PAUSE).await,
                ended => return ended,
            }
        }
    }

    /// Starts the server, none being there.
    async fn start(&self, settings: Settings) -> Result<(), ClusterError> {
        postmaster::discard_mistaken_pid(&self.place.data())?;
        let log = self.place.log();
        if log.exists() {
            let earlier = log.with_extension("log.1");
            fs::rename(&log, earlier).map_err(|source| ClusterError::folder("rename", &log, source))?;
        }
        let socket = socket::prepare(self.place.root(), &self.account)?;
        let (data, log) = (self.place.data().display().to_string(), log.display().to_string());
        let (options, seconds) = (options(&socket, settings), PATIENCE.as_secs().to_string());
        let arguments = ["start", "-w", "-t", &seconds, "-D", &data, "-l", &log, "-o", &options];
        self.run("pg_ctl", arguments).await.map_err(|error| self.explained_by_log(error))
    }

    /// Stops the server, if it runs. Who is still connected is cut off.
    pub(super) async fn stop(&self) -> Result<(), ClusterError> {
        let data = self.place.data();
        if Postmaster::running(&data).is_some() {
            let data = data.display().to_string();
            self.run("pg_ctl", ["stop", "-w", "-t", STOP_SECONDS, "-m", "fast", "-D", &data]).await?;
        }
        socket::remove(self.place.root(), &self.account)
    }

    /// Connects to `database` as the superuser. The connection ends when the client is dropped.
    pub(super) async fn connect(&self, database: &str) -> Result<Client, ClusterError> {
        let connected = tokio_postgres::connect(&self.url(SUPERUSER, database), NoTls).await;
        let (client, connection) = connected.map_err(|source| self.no_answer(source))?;
        tokio::spawn(connection);
        Ok(client)
    }

    /// What to say when a connection or a statement fails.
    pub(super) fn no_answer(&self, source: tokio_postgres::Error) -> ClusterError {
        ClusterError::NoAnswer { source, log: self.place.log() }
    }

    /// Runs the program `name` of PostgreSQL's as its account.
    async fn run<'a>(
        &self,
        name: &str,
        arguments: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), ClusterError> {
        program::run(&self.account, self.place.root(), &self.binaries.program(name), arguments).await
    }

    /// Whether the last start failed only because a killed server's processes have not all ended.
    fn is_held_by_remains(&self) -> bool {
        fs::read(self.place.log()).is_ok_and(|log| String::from_utf8_lossy(&log).contains(HELD_BY_REMAINS))
    }

    /// Replaces what `pg_ctl` said ("could not start server") by what the server said.
    fn explained_by_log(&self, error: ClusterError) -> ClusterError {
        match (error, fs::read(self.place.log())) {
            (ClusterError::Failed { program, .. }, Ok(log)) => {
                ClusterError::Failed { program, said: program::last_lines(&log) }
            }
            (error, _) => error,
        }
    }
}

/// The server's command line, which `pg_ctl` gives to a shell.
fn options(socket: &Path, settings: Settings) -> String {
    let durable = if settings.durable { "on" } else { "off" };
    let options = [
        "listen_addresses=''".to_owned(),
        format!("unix_socket_directories={}", socket.display()),
        "unix_socket_permissions=0700".to_owned(),
        format!("max_connections={}", settings.max_connections),
        format!("fsync={durable}"),
        format!("full_page_writes={durable}"),
        "timezone=UTC".to_owned(),
        "log_timezone=UTC".to_owned(),
        "log_checkpoints=off".to_owned(),
    ];
    options.map(|option| format!("-c {option}")).join(" ")
}

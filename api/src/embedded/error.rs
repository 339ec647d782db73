//! What keeps the cluster from being used.

use std::io;
use std::path::{Path, PathBuf};

use super::binaries::MINIMUM_MAJOR;

/// Why the development cluster cannot be used. Each text says what happened and what to do.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// The machine has no PostgreSQL server, or only an old one.
    #[error(
        "PostgreSQL's server programs ({MINIMUM_MAJOR} or newer) were found neither in /usr/lib/postgresql/*/bin nor in PATH: \
         run `make run`, which installs them on Debian and Ubuntu, or install your system's package (postgresql, \
         postgresql-server), or point TWOSTEP_DATABASE_URL at a server of your own"
    )]
    NoBinaries,
    /// The cluster was made by a major version that is no longer installed.
    #[error(
        "the development database in {root} was made by PostgreSQL {major}, whose server programs are not installed: \
         install postgresql-{major}, or delete that folder to start empty"
    )]
    VersionGone {
        /// Major version that the cluster's files belong to.
        major: u32,
        /// The cluster's folder.
        root: PathBuf,
    },
    /// Running as root on a machine where PostgreSQL has nobody else to run as.
    #[error(
        "PostgreSQL refuses to run as root, and neither a user `postgres` nor `nobody` exists: create the system user \
         `postgres`, or run this program as another user"
    )]
    NoAccount,
    /// A file or folder cannot be used.
    #[error("cannot {action} {path}: {source}; check who owns it and whether the disk is full")]
    Folder {
        /// What was tried, as a verb.
        action: &'static str,
        /// On what it was tried.
        path: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// A program of PostgreSQL's could not be run at all.
    #[error("cannot run {program}: {source}; reinstall PostgreSQL's server package")]
    Program {
        /// The program's path.
        program: PathBuf,
        /// What the system answered.
        source: io::Error,
    },
    /// A program of PostgreSQL's failed.
    #[error("{program} failed: {said}; if the folder it names is damaged, delete it to start empty")]
    Failed {
        /// The program's path.
        program: PathBuf,
        /// What it or the server's log said last.
        said: String,
    },
    /// The server runs but does not let this process in.
    #[error("the development database does not answer: {source}; its log is {log}")]
    NoAnswer {
        /// What the connection ended with.
        source: tokio_postgres::Error,
        /// The server's log.
        log: PathBuf,
    },
    /// A database name that this module does not quote.
    #[error("{0:?} cannot name a database here: use lowercase ASCII letters, digits and underscores")]
    DatabaseName(String),
}

impl ClusterError {
    /// A file or folder at `path` that cannot be used.
    pub(super) fn folder(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Folder { action, path: path.to_path_buf(), source }
    }
}

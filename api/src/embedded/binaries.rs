//! Which PostgreSQL is used.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::Command;

use super::error::ClusterError;

/// Oldest major version that the schema is written for.
pub(super) const MINIMUM_MAJOR: u32 = 14;

/// Where Debian and Ubuntu put one folder per installed major version, off PATH.
const DEBIAN: &str = "/usr/lib/postgresql";

/// What this module runs; a client package brings none of them.
const PROGRAMS: [&str; 3] = ["postgres", "initdb", "pg_ctl"];

/// The folder of one installation's server programs.
#[derive(Debug, Clone)]
pub(super) struct Binaries {
    folder: PathBuf,
}

impl Binaries {
    /// The newest installation, or the one of major version `made_by` where the cluster in `root` exists already.
    pub(super) async fn find(made_by: Option<u32>, root: &Path) -> Result<Self, ClusterError> {
        let installed = installed().await;
        let newest = installed.iter().max_by_key(|(major, _)| *major).ok_or(ClusterError::NoBinaries)?;
        let wanted = made_by.unwrap_or(newest.0);
        let same = installed.iter().find(|(major, _)| *major == wanted);
        let gone = || ClusterError::VersionGone { major: wanted, root: root.to_path_buf() };
        Ok(Self { folder: same.ok_or_else(gone)?.1.clone() })
    }

    /// Path of the program `name`.
    pub(super) fn program(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// Every usable installation with its major version, Debian's before those in PATH.
async fn installed() -> Vec<(u32, PathBuf)> {
    let debian =
        fs::read_dir(DEBIAN).into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found = Vec::new();
    for folder in debian.chain(env::split_paths(&path)) {
        if PROGRAMS.iter().all(|program| folder.join(program).is_file())
            && let Some(major) = major_version(&folder.join("postgres")).await
            && major >= MINIMUM_MAJOR
        {
            found.push((major, folder));
        }
    }
    found
}

/// What `postgres --version` says of itself, such as 15 of "postgres (PostgreSQL) 15.18 (Debian …)".
async fn major_version(postgres: &Path) -> Option<u32> {
    let output = Command::new(postgres).arg("--version").stdin(Stdio::null()).output().await.ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let number = text.split_whitespace().nth(2)?;
    let digits = number.split(|character: char| !character.is_ascii_digit()).next()?;
    digits.parse().ok()
}

//! Whether a server runs on the cluster's files, also after `kill -9` or a power cut left its `postmaster.pid` behind.

use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use nix::errno::Errno;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::error::ClusterError;

/// A running server's first process.
#[derive(Debug)]
pub(super) struct Postmaster {
    pid: Pid,
}

impl Postmaster {
    /// The server that runs on `data`.
    pub(super) fn running(data: &Path) -> Option<Self> {
        let pid = noted(data)?;
        (is_alive(pid) && serves(pid, data)).then_some(Self { pid })
    }

    /// Ends the server at once, as a crash would; its files recover at the next start. A server that is gone is no error.
    pub(super) fn quit(&self) {
        if let Err(error) = kill(self.pid, Signal::SIGQUIT) {
            tracing::warn!(pid = self.pid.as_raw(), %error, "cannot stop the PostgreSQL server of a deleted data folder");
        }
    }
}

/// Removes `postmaster.pid` from `data`, where no server runs, if its number belongs to another process by now.
///
/// PostgreSQL would take that process for a server and refuse to start. A number that nobody has is left to PostgreSQL,
/// which also checks the memory segment noted beside it.
pub(super) fn discard_mistaken_pid(data: &Path) -> Result<(), ClusterError> {
    if noted(data).is_none_or(|pid| !is_alive(pid)) {
        return Ok(());
    }
    let path = file(data);
    fs::remove_file(&path).map_err(|source| ClusterError::folder("remove", &path, source))
}

/// Where a server notes its number.
fn file(data: &Path) -> PathBuf {
    data.join("postmaster.pid")
}

/// The number in `postmaster.pid`.
fn noted(data: &Path) -> Option<Pid> {
    let text = fs::read_to_string(file(data)).ok()?;
    text.lines().next()?.trim().parse().ok().map(Pid::from_raw)
}

/// Whether a process has this number, whoever's it is.
fn is_alive(pid: Pid) -> bool {
    matches!(kill(pid, None), Ok(()) | Err(Errno::EPERM))
}

/// Whether the process's command line names `data`. Anybody may read that, while `/proc/<pid>/cwd` is closed to root in
/// a container. A system without `/proc` can't tell, and there a living process counts as the server.
fn serves(pid: Pid, data: &Path) -> bool {
    let Ok(command_line) = fs::read(format!("/proc/{pid}/cmdline")) else {
        return !Path::new("/proc/self").exists();
    };
    command_line.split(|byte| *byte == 0).any(|argument| argument == data.as_os_str().as_bytes())
}

//! The folder of the server's Unix socket: a path of its own, since a socket's path holds 107 bytes at most and a data
//! folder's may be longer.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use nix::unistd::mkdtemp;

use super::account::Account;
use super::error::ClusterError;

/// Pattern of the folder. Not `TMPDIR`, which may be long or go away with a login.
const PATTERN: &str = "/tmp/twostep-XXXXXX";

/// File in the cluster's folder that names the socket's.
const NAME: &str = "socket";

/// The socket's folder as the cluster in `root` names it, whether or not it exists.
pub(super) fn folder(root: &Path) -> Option<PathBuf> {
    fs::read_to_string(root.join(NAME)).ok().map(|name| PathBuf::from(name.trim()))
}

/// An empty folder for the socket of a server to be started. It stays the same over a crash, so that those who use the
/// cluster meanwhile reach the server again.
pub(super) fn prepare(root: &Path, account: &Account) -> Result<PathBuf, ClusterError> {
    if let Some(folder) = folder(root).filter(|folder| is_private(folder, account)) {
        return clear(&folder).map(|()| folder);
    }
    let failed = |source| ClusterError::folder("make", Path::new(PATTERN), source);
    let folder = mkdtemp(PATTERN).map_err(|errno| failed(errno.into()))?;
    account.give(&folder)?;
    let name = root.join(NAME);
    let written = fs::write(&name, format!("{}\n", folder.display()));
    written.map_err(|source| ClusterError::folder("write", &name, source))?;
    Ok(folder)
}

/// Removes the folder of a server that has stopped.
pub(super) fn remove(root: &Path, account: &Account) -> Result<(), ClusterError> {
    let Some(folder) = folder(root).filter(|folder| is_private(folder, account)) else { return Ok(()) };
    fs::remove_dir_all(&folder).map_err(|source| ClusterError::folder("remove", &folder, source))
}

/// Whether `folder` is one that only `account` enters. The folder above is open to everybody, so that after a restart of
/// the machine somebody else may have made one of this name.
fn is_private(folder: &Path, account: &Account) -> bool {
    fs::symlink_metadata(folder)
        .is_ok_and(|found| found.is_dir() && found.uid() == account.uid() && found.mode() & 0o777 == 0o700)
}

/// Removes what a server that was killed left in `folder`.
fn clear(folder: &Path) -> Result<(), ClusterError> {
    let failed = |source| ClusterError::folder("clear", folder, source);
    for entry in fs::read_dir(folder).map_err(failed)? {
        fs::remove_file(entry.map_err(failed)?.path()).map_err(failed)?;
    }
    Ok(())
}

//! As whom PostgreSQL runs. It refuses to run as root.

use std::io;
use std::os::unix::fs::chown;
use std::path::Path;
use std::process::Stdio;

use nix::unistd::{User, geteuid};
use tokio::process::Command;

use super::error::ClusterError;

/// System accounts tried in this order when the program runs as root.
const CANDIDATES: [&str; 2] = ["postgres", "nobody"];

/// The account that owns the cluster's files and runs its server.
#[derive(Debug, Clone, Copy)]
pub(super) struct Account {
    uid: u32,
    /// Group to take on, where the account is another one than this process has.
    switch_to_group: Option<u32>,
}

impl Account {
    /// This process's own account, or a system account where that is root.
    pub(super) fn of_postgresql() -> Result<Self, ClusterError> {
        let own = geteuid();
        if !own.is_root() {
            return Ok(Self { uid: own.as_raw(), switch_to_group: None });
        }
        let mut users = CANDIDATES.iter().filter_map(|name| User::from_name(name).ok().flatten());
        let user = users.next().ok_or(ClusterError::NoAccount)?;
        Ok(Self { uid: user.uid.as_raw(), switch_to_group: Some(user.gid.as_raw()) })
    }

    /// Whether PostgreSQL runs as somebody else than this process.
    pub(super) fn is_other(&self) -> bool {
        self.switch_to_group.is_some()
    }

    /// User id of the account.
    pub(super) fn uid(&self) -> u32 {
        self.uid
    }

    /// Makes `command` run as this account, without groups of root's.
    pub(super) fn run_as(&self, command: &mut Command) {
        if let Some(gid) = self.switch_to_group {
            command.uid(self.uid).gid(gid);
        }
    }

    /// Gives the file or folder at `path` to this account.
    pub(super) fn give(&self, path: &Path) -> Result<(), ClusterError> {
        let Some(gid) = self.switch_to_group else { return Ok(()) };
        chown(path, Some(self.uid), Some(gid))
            .map_err(|source| ClusterError::folder("change the owner of", path, source))
    }

    /// Whether this account can enter `folder`. Asks the system by entering it, so that every ancestor and access list counts.
    pub(super) async fn can_enter(&self, folder: &Path) -> Result<bool, ClusterError> {
        let mut command = Command::new("true");
        command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null());
        self.run_as(&mut command);
        match command.status().await {
            Ok(_) => Ok(true),
            Err(refused) if refused.kind() == io::ErrorKind::PermissionDenied => Ok(false),
            Err(source) => Err(ClusterError::folder("enter", folder, source)),
        }
    }
}

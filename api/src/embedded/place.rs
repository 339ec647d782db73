//! Where the cluster lies.
//!
//! ```text
//! <data folder>/cluster    "postgres", or where the data folder is closed to PostgreSQL: "/var/lib/twostep-dev/<hash>"
//! <cluster>/members        locked, shared, by every process that uses the cluster
//! <cluster>/data           PostgreSQL's own files
//! <cluster>/socket         names the folder of the Unix socket
//! <cluster>/postgres.log   what the server said
//! ```

use std::fs::{self, DirBuilder, Permissions};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};

use aws_lc_rs::digest::{SHA256, digest};
use data_encoding::HEXLOWER;

use super::account::Account;
use super::error::ClusterError;
use super::gate::Passage;
use super::postmaster::Postmaster;

/// Where clusters lie whose data folder PostgreSQL's account cannot enter.
pub(super) const ELSEWHERE: &str = "/var/lib/twostep-dev";

/// The cluster's folder inside a data folder that PostgreSQL's account can enter.
const INSIDE: &str = "postgres";

/// Hexadecimal digits of the data folder's hash that name its cluster.
const HASH_DIGITS: usize = 16;

/// The cluster's folder, which belongs to PostgreSQL's account.
#[derive(Debug, Clone)]
pub(super) struct Place {
    root: PathBuf,
}

impl Place {
    /// The folder that the passage names, or a new one, which it then names. `elsewhere` is [`ELSEWHERE`] outside tests.
    pub(super) async fn find(
        data_dir: &Path,
        elsewhere: &Path,
        passage: &Passage,
        account: &Account,
    ) -> Result<Self, ClusterError> {
        let name = match passage.named()? {
            Some(name) => name,
            None if account.can_enter(data_dir).await? => PathBuf::from(INSIDE),
            None => {
                make_passable(elsewhere)?;
                vacate(elsewhere.join(hash(data_dir)))?
            }
        };
        let place = Self { root: data_dir.join(&name) };
        place.make(account)?;
        passage.name(&name)?;
        Ok(place)
    }

    /// Makes the folder, for PostgreSQL's account only.
    fn make(&self, account: &Account) -> Result<(), ClusterError> {
        let failed = |source| ClusterError::folder("make", &self.root, source);
        DirBuilder::new().recursive(true).mode(0o700).create(&self.root).map_err(failed)?;
        account.give(&self.root)
    }

    /// The folder itself.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// PostgreSQL's own files.
    pub(super) fn data(&self) -> PathBuf {
        self.root.join("data")
    }

    /// What the server said since it was last started.
    pub(super) fn log(&self) -> PathBuf {
        self.root.join("postgres.log")
    }

    /// The file whose shared lock members hold.
    pub(super) fn members(&self) -> PathBuf {
        self.root.join("members")
    }

    /// Major version of PostgreSQL that made the cluster; none before it is made.
    pub(super) fn version(&self) -> Result<Option<u32>, ClusterError> {
        let path = self.data().join("PG_VERSION");
        match fs::read_to_string(&path) {
            Ok(text) => Ok(text.trim().parse().ok()),
            Err(missing) if missing.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(ClusterError::folder("read", &path, source)),
        }
    }
}

/// Name of the cluster for a data folder that cannot hold it.
fn hash(data_dir: &Path) -> String {
    let mut digits = HEXLOWER.encode(digest(&SHA256, data_dir.as_os_str().as_bytes()).as_ref());
    digits.truncate(HASH_DIGITS);
    digits
}

/// Makes `folder`, through which every account gets to its own cluster, whatever the umask is.
fn make_passable(folder: &Path) -> Result<(), ClusterError> {
    let made =
        fs::create_dir_all(folder).and_then(|()| fs::set_permissions(folder, Permissions::from_mode(0o711)));
    made.map_err(|source| ClusterError::folder("make", folder, source))
}

/// Sets aside what is left at `root` of a data folder that was deleted since: whoever deletes it wants to start empty,
/// and the keys that could read the old rows are gone with it. One such cluster is kept, as `<root>.old`.
fn vacate(root: PathBuf) -> Result<PathBuf, ClusterError> {
    if root.exists() {
        if let Some(postmaster) = Postmaster::running(&root.join("data")) {
            postmaster.quit();
        }
        let old = root.with_extension("old");
        let removed = if old.exists() { fs::remove_dir_all(&old) } else { Ok(()) };
        let moved = removed.and_then(|()| fs::rename(&root, &old));
        moved.map_err(|source| ClusterError::folder("set aside", &root, source))?;
    }
    Ok(root)
}

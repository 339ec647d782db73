//! The file `cluster` in the data folder: it names the cluster's folder, and whoever joins or leaves locks it meanwhile.
//!
//! Of two processes that start at once, one starts the server and the other finds it.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::error::ClusterError;

/// What one has to pass to join or to leave.
#[derive(Debug)]
pub(super) struct Gate {
    data_dir: PathBuf,
}

/// The right to start, stop or move the cluster, held until dropped.
#[derive(Debug)]
pub(super) struct Passage {
    file: File,
    path: PathBuf,
}

impl Gate {
    /// The gate of `data_dir`, which is made if it does not exist: closed to others, or where another account has to
    /// reach the cluster inside (`passable`), such that others can pass through but not list it.
    pub(super) fn of(data_dir: &Path, passable: bool) -> Result<Self, ClusterError> {
        let mode = if passable { 0o711 } else { 0o700 };
        let created = DirBuilder::new().recursive(true).mode(mode).create(data_dir);
        let absolute = created.and_then(|()| data_dir.canonicalize());
        let data_dir = absolute.map_err(|source| ClusterError::folder("make", data_dir, source))?;
        Ok(Self { data_dir })
    }

    /// Absolute path of the data folder.
    pub(super) fn data_dir(&self) -> &Path {
        &self.data_dir
    }

    /// Waits until nobody else joins or leaves.
    pub(super) async fn enter(&self) -> Result<Passage, ClusterError> {
        let path = self.data_dir.join("cluster");
        let opened =
            OpenOptions::new().create(true).truncate(false).read(true).write(true).mode(0o600).open(&path);
        let file = opened.map_err(|source| ClusterError::folder("open", &path, source))?;
        let locked = tokio::task::spawn_blocking(move || file.lock().map(|()| file)).await;
        let file = locked.map_err(io::Error::other).flatten();
        Ok(Passage { file: file.map_err(|source| ClusterError::folder("lock", &path, source))?, path })
    }
}

impl Passage {
    /// The cluster's folder as written here earlier, relative to the data folder or absolute.
    pub(super) fn named(&self) -> Result<Option<PathBuf>, ClusterError> {
        let mut text = String::new();
        let read = (&self.file).rewind().and_then(|()| (&self.file).read_to_string(&mut text));
        read.map_err(|source| ClusterError::folder("read", &self.path, source))?;
        let name = text.trim();
        Ok((!name.is_empty()).then(|| PathBuf::from(name)))
    }

    /// Writes down `folder` as the cluster's.
    pub(super) fn name(&self, folder: &Path) -> Result<(), ClusterError> {
        let line = format!("{}\n", folder.display());
        let written = (&self.file).rewind().and_then(|()| (&self.file).write_all(line.as_bytes()));
        written.map_err(|source| ClusterError::folder("write", &self.path, source))
    }
}

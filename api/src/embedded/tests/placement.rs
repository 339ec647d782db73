//! Where a cluster lies; no server runs here.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::data_dir;
use crate::embedded::account::Account;
use crate::embedded::gate::Gate;
use crate::embedded::place::Place;

/// Mode of a folder that nobody but root enters.
const CLOSED: u32 = 0o600;
/// Mode of a folder that everybody passes through.
const OPEN: u32 = 0o711;

/// A folder that PostgreSQL's account may or may not enter, and one for clusters that lie elsewhere.
struct Folders {
    data: TempDir,
    elsewhere: TempDir,
}

impl Folders {
    fn new() -> Self {
        Self { data: data_dir(), elsewhere: data_dir() }
    }

    /// Settles where the cluster lies while the data folder has `mode`.
    async fn settle(&self, mode: u32) -> PathBuf {
        let account = Account::of_postgresql().unwrap();
        let gate = Gate::of(self.data.path(), account.is_other()).unwrap();
        let passage = gate.enter().await.unwrap();
        fs::set_permissions(self.data.path(), fs::Permissions::from_mode(mode)).unwrap();
        let place = Place::find(gate.data_dir(), self.elsewhere.path(), &passage, &account).await;
        fs::set_permissions(self.data.path(), fs::Permissions::from_mode(OPEN)).unwrap();
        place.unwrap().root().to_path_buf()
    }

    fn named(&self) -> PathBuf {
        let text = fs::read_to_string(self.data.path().join("cluster")).unwrap();
        self.data.path().join(text.trim())
    }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[tokio::test]
async fn a_cluster_lies_in_its_data_folder() {
    let folders = Folders::new();
    let root = folders.settle(OPEN).await;
    assert_eq!(root, folders.data.path().join("postgres"));
    assert_eq!(root, folders.named());
    assert_eq!(mode(&root), 0o700);
}

#[tokio::test]
async fn where_postgresql_cannot_enter_the_data_folder_the_cluster_lies_elsewhere() {
    let folders = Folders::new();
    let root = folders.settle(CLOSED).await;
    assert_eq!(root.parent(), Some(folders.elsewhere.path()));
    assert_eq!(root, folders.named());
    assert_eq!(mode(&root), 0o700);
    assert_eq!(folders.settle(OPEN).await, root, "the name decides from then on");
}

#[tokio::test]
async fn a_deleted_data_folder_leaves_no_rows_to_the_next() {
    let folders = Folders::new();
    let root = folders.settle(CLOSED).await;
    fs::write(root.join("rows"), "of the deleted folder").unwrap();
    fs::remove_file(folders.data.path().join("cluster")).unwrap();
    assert_eq!(folders.settle(CLOSED).await, root);
    assert!(!root.join("rows").exists());
    assert!(root.with_extension("old").join("rows").exists());
}

//! Files that only their owner reads: keys, certificates, passwords.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Makes `folder`, which only its owner may enter, unless it exists.
pub(crate) fn private_folder(folder: &Path) -> io::Result<()> {
    DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes `contents` to a new file at `path`, which only its owner may read. A file that exists stays as it is.
///
/// The file appears whole or not at all, also when the machine stops meanwhile or two processes write at once.
pub(crate) fn write_once(path: &Path, contents: &[u8]) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    let draft = draft(path, contents)?;
    // A link, unlike a new name, never replaces what another process has put there meanwhile.
    let linked = fs::hard_link(&draft, path);
    fs::remove_file(&draft)?;
    linked.or_else(|error| if error.kind() == io::ErrorKind::AlreadyExists { Ok(()) } else { Err(error) })
}

/// Puts `contents` in the place of the file at `path`: whoever reads it meanwhile reads the old or the new one, whole.
pub(crate) fn replace(path: &Path, contents: &[u8]) -> io::Result<()> {
    fs::rename(draft(path, contents)?, path)
}

/// A file beside `path` with `contents`, on the disk.
fn draft(path: &Path, contents: &[u8]) -> io::Result<PathBuf> {
    let draft = path.with_extension(format!("{}.draft", std::process::id()));
    let mut file = OpenOptions::new().create(true).truncate(true).write(true).mode(0o600).open(&draft)?;
    file.write_all(contents)?;
    file.sync_all()?;
    Ok(draft)
}

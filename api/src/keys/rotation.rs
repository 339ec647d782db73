//! A rotation as its key file tells it, so that one that was interrupted is resumed where it stopped.
//!
//! A new version first waits: every process that serves reads it, none writes under it. Then it writes. Once
//! nothing stands under the older ones any more they go.

use std::{
    fs::{File, OpenOptions, TryLockError},
    io,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use zeroize::Zeroizing;

use super::{KeyError, KeyRing, generate::key_line, ring::WAITING};
use crate::{entropy::Entropy, write_once::replace};

/// What is rotated by a job of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Rotated {
    /// Secrets and numbers at rest.
    Seal,
    /// The directory from addresses to accounts.
    Directory,
    /// Passwords and emergency codes, which only their owners' sign-ins can renew.
    Pepper,
}

/// How far a rotation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// None runs: there is one version.
    Resting,
    /// This version waits.
    Waiting(i16),
    /// This version writes; older ones are still there.
    Writing(i16),
}

/// A key file that this process alone rotates.
pub struct Rotation {
    file: PathBuf,
    _alone: File,
}

/// Why a key file could not be rotated.
#[derive(Debug, thiserror::Error)]
pub enum RotationError {
    /// Another process does it.
    #[error("another rotation is running; wait for it to end")]
    Running,
    /// The file can't be used.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The folder or file can't be written.
    #[error("can't write to the keys' folder: {0}")]
    Folder(#[from] io::Error),
}

impl Rotated {
    /// Its key file.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Seal => "seal.keys",
            Self::Directory => "directory.keys",
            Self::Pepper => "pepper.keys",
        }
    }
}

impl Rotation {
    /// Takes the key file of `what` in `folder`, until dropped.
    ///
    /// # Errors
    /// [`RotationError::Running`] where another process has one.
    pub fn take(folder: &Path, what: Rotated) -> Result<Self, RotationError> {
        let lock = folder.join("rotation.lock");
        let alone = OpenOptions::new().create(true).truncate(false).write(true).mode(0o600).open(lock)?;
        match alone.try_lock() {
            Ok(()) => Ok(Self { file: folder.join(what.file()), _alone: alone }),
            Err(TryLockError::WouldBlock) => Err(RotationError::Running),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// The ring as the file has it.
    ///
    /// # Errors
    /// When the file can't be used.
    pub fn ring(&self) -> Result<KeyRing, RotationError> {
        Ok(KeyRing::read(&self.file)?)
    }

    /// How far the rotation is.
    ///
    /// # Errors
    /// When the file can't be used.
    pub fn stage(&self) -> Result<Stage, RotationError> {
        let versions: Vec<i16> = self.ring()?.versions().iter().map(|(version, _)| *version).collect();
        let (current, newest) = (versions.first().copied(), versions.iter().max().copied());
        Ok(match (current, newest) {
            (Some(current), Some(newest)) if newest > current => Stage::Waiting(newest),
            (Some(current), _) if versions.len() > 1 => Stage::Writing(current),
            _ => Stage::Resting,
        })
    }

    /// Adds a new version, which waits.
    ///
    /// # Errors
    /// When the file can't be used or replaced, or there is no higher version.
    pub fn begin(&self, entropy: &dyn Entropy) -> Result<i16, RotationError> {
        let newest = self.ring()?.versions().iter().map(|(version, _)| *version).max();
        let version = newest.unwrap_or_default().checked_add(1);
        let version = version.ok_or_else(|| io::Error::other("there is no version after 32767"))?;
        let mut text = self.text()?;
        if !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(WAITING);
        text.push_str(&key_line(version, entropy));
        replace(&self.file, text.as_bytes())?;
        Ok(version)
    }

    /// Lets the version that waits write.
    ///
    /// # Errors
    /// When the file can't be used or replaced.
    pub fn activate(&self) -> Result<(), RotationError> {
        let text = self.text()?;
        let mut written = Zeroizing::new(String::new());
        for line in text.lines() {
            written.push_str(line.strip_prefix(WAITING).unwrap_or(line));
            written.push('\n');
        }
        Ok(replace(&self.file, written.as_bytes())?)
    }

    /// Takes out every version but the one that writes. Nothing may stand under the others any more.
    ///
    /// # Errors
    /// When the file can't be used or replaced.
    pub fn retire(&self) -> Result<(), RotationError> {
        let kept = format!("{}:", self.ring()?.current().0);
        let text = self.text()?;
        let mut written = Zeroizing::new(String::new());
        for line in text.lines().filter(|line| line.trim_start().starts_with(&kept) || line.starts_with('#'))
        {
            written.push_str(line);
            written.push('\n');
        }
        Ok(replace(&self.file, written.as_bytes())?)
    }

    fn text(&self) -> io::Result<Zeroizing<String>> {
        std::fs::read_to_string(&self.file).map(Zeroizing::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{entropy::SystemEntropy, keys::generate::ensure_keys};

    #[test]
    fn a_new_version_waits_then_writes_then_stands_alone() {
        let folder = tempfile::tempdir().unwrap();
        ensure_keys(folder.path(), &SystemEntropy).unwrap();
        let rotation = Rotation::take(folder.path(), Rotated::Seal).unwrap();
        let (before, digest) = (rotation.ring().unwrap(), |ring: &KeyRing| ring.digest("a", &[]));
        assert_eq!(rotation.stage().unwrap(), Stage::Resting);
        assert_eq!(rotation.begin(&SystemEntropy).unwrap(), 2);
        assert_eq!(rotation.stage().unwrap(), Stage::Waiting(2));
        assert_eq!(digest(&rotation.ring().unwrap()), digest(&before));
        rotation.activate().unwrap();
        assert_eq!(rotation.stage().unwrap(), Stage::Writing(2));
        assert_eq!(before.current().0, 1);
        before.reload().unwrap();
        assert_eq!((before.current().0, before.versions().len()), (2, 2));
        rotation.retire().unwrap();
        assert_eq!(rotation.stage().unwrap(), Stage::Resting);
        assert!(rotation.ring().unwrap().get(1).is_none());
    }

    #[test]
    fn two_do_not_rotate_at_once() {
        let folder = tempfile::tempdir().unwrap();
        let first = Rotation::take(folder.path(), Rotated::Seal).unwrap();
        let second = Rotation::take(folder.path(), Rotated::Directory);
        assert!(matches!(second, Err(RotationError::Running)));
        drop(first);
        assert!(Rotation::take(folder.path(), Rotated::Directory).is_ok());
    }

    #[test]
    fn a_file_that_can_not_be_read_again_leaves_the_ring_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        ensure_keys(folder.path(), &SystemEntropy).unwrap();
        let rotation = Rotation::take(folder.path(), Rotated::Seal).unwrap();
        let ring = rotation.ring().unwrap();
        std::fs::write(folder.path().join("seal.keys"), "waiting 2:").unwrap();
        assert!(ring.reload().is_err());
        assert_eq!(ring.current().0, 1);
    }
}

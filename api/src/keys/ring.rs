//! The versions of one purpose's key.

use std::{
    collections::BTreeMap,
    fmt,
    path::{Path, PathBuf},
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard},
};

use aws_lc_rs::hmac;
use data_encoding::BASE64;
use zeroize::Zeroizing;

/// A key of 256 bits.
pub type Key = Zeroizing<[u8; 32]>;

/// What stands before a version that is read and does not write yet.
pub(super) const WAITING: &str = "waiting ";

/// Keys of one purpose by version; the highest that does not wait writes, all of them read.
///
/// Clones share their versions: a ring that is read again from its file has the new ones everywhere at once.
#[derive(Clone)]
pub struct KeyRing(Arc<Shared>);

struct Shared {
    file: Option<PathBuf>,
    versions: RwLock<Versions>,
}

/// At least one version, of which `current` writes.
struct Versions {
    current: i16,
    keys: BTreeMap<i16, Key>,
}

impl KeyRing {
    /// Reads a key file: a line `<version>:<base64 of 32 bytes>` for each version, `#` starts a comment, and
    /// `waiting` before a version lets it read and not write.
    ///
    /// # Errors
    /// When the file can't be read, a line is malformed, no version writes, or a key is one byte repeated or
    /// printable text.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let versions = RwLock::new(Versions::read(path)?);
        Ok(Self(Arc::new(Shared { file: Some(path.to_owned()), versions })))
    }

    /// Reads the key file again, as another process may have added a version. A ring without a file stays as it is.
    ///
    /// # Errors
    /// As [`KeyRing::read`]; the ring stays as it is.
    pub fn reload(&self) -> Result<(), KeyError> {
        let Some(file) = &self.0.file else { return Ok(()) };
        let versions = Versions::read(file)?;
        *self.0.versions.write().unwrap_or_else(PoisonError::into_inner) = versions;
        Ok(())
    }

    /// A ring of one version.
    #[must_use]
    pub fn single(version: i16, key: [u8; 32]) -> Self {
        Self::fixed(Versions { current: version, keys: BTreeMap::from([(version, Zeroizing::new(key))]) })
    }

    /// A ring of these versions; `None` when there is none.
    #[must_use]
    pub fn of(keys: BTreeMap<i16, Key>) -> Option<Self> {
        let current = *keys.last_key_value()?.0;
        Some(Self::fixed(Versions { current, keys }))
    }

    fn fixed(versions: Versions) -> Self {
        Self(Arc::new(Shared { file: None, versions: RwLock::new(versions) }))
    }

    fn held(&self) -> RwLockReadGuard<'_, Versions> {
        self.0.versions.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The version that writes, and its key.
    ///
    /// # Panics
    /// Never: a ring holds the version that writes.
    #[must_use]
    #[expect(clippy::expect_used, reason = "every constructor takes the current version from the keys")]
    pub fn current(&self) -> (i16, Key) {
        let held = self.held();
        (held.current, held.keys.get(&held.current).expect("the current version is held").clone())
    }

    /// The key of `version`, where the ring holds it.
    #[must_use]
    pub fn get(&self, version: i16) -> Option<Key> {
        self.held().keys.get(&version).cloned()
    }

    /// All versions: the one that writes, then the others, the newest first.
    #[must_use]
    pub fn versions(&self) -> Vec<(i16, Key)> {
        let held = self.held();
        let mut all: Vec<(i16, Key)> =
            held.keys.iter().rev().map(|(version, key)| (*version, key.clone())).collect();
        all.sort_by_key(|(version, _)| *version != held.current);
        all
    }

    /// HMAC-SHA-256 over `label` and `parts` under the current version.
    ///
    /// Each part is preceded by its length, so that no two lists of parts give the same input.
    #[must_use]
    pub fn digest(&self, label: &str, parts: &[&[u8]]) -> Vec<u8> {
        mac(self.current().1.as_slice(), label, parts)
    }

    /// The digests under every version, the current one's first.
    #[must_use]
    pub fn digests(&self, label: &str, parts: &[&[u8]]) -> Vec<Vec<u8>> {
        self.versions().iter().map(|(_, key)| mac(key.as_slice(), label, parts)).collect()
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Versions {
    fn read(path: &Path) -> Result<Self, KeyError> {
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map(Zeroizing::new)
            .map_err(|source| KeyError::Unreadable { file: file.clone(), source })?;
        let (mut current, mut keys) = (None, BTreeMap::new());
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let bare = line.strip_prefix(WAITING);
            let (version, key) = parse_line(bare.unwrap_or(line))
                .ok_or_else(|| KeyError::Malformed { file: file.clone(), line: index + 1 })?;
            if looks_made_up(&key) || keys.insert(version, key).is_some() {
                return Err(KeyError::Weak { file, line: index + 1 });
            }
            if bare.is_none() {
                current = current.max(Some(version));
            }
        }
        current.map(|current| Self { current, keys }).ok_or(KeyError::Malformed { file, line: 1 })
    }
}

/// HMAC-SHA-256 with a label that separates uses and a length before each part.
pub(crate) fn mac(key: &[u8], label: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, key));
    for part in std::iter::once(label.as_bytes()).chain(parts.iter().copied()) {
        context.update(&(part.len() as u64).to_be_bytes());
        context.update(part);
    }
    context.sign().as_ref().to_vec()
}

fn parse_line(line: &str) -> Option<(i16, Key)> {
    let (version, key) = line.split_once(':')?;
    let version = version.parse().ok().filter(|version| *version > 0)?;
    let bytes = Zeroizing::new(BASE64.decode(key.trim().as_bytes()).ok()?);
    Some((version, Zeroizing::new(bytes.as_slice().try_into().ok()?)))
}

/// Thirty-two random bytes are practically never all printable, nor drawn from so few values.
fn looks_made_up(key: &[u8; 32]) -> bool {
    let mut distinct = key.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    distinct.len() < 4 || key.iter().all(|byte| byte.is_ascii_graphic() || *byte == b' ')
}

/// Why a key file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file is missing or not readable.
    #[error("can't read the key file {file}: {source}; make the keys with `twostep init`")]
    Unreadable {
        /// The file's path.
        file: String,
        /// What the system said.
        source: std::io::Error,
    },
    /// A line is not `<version>:<base64 of 32 bytes>`.
    #[error("line {line} of the key file {file} is not <version>:<base64 of 32 bytes>")]
    Malformed {
        /// The file's path.
        file: String,
        /// The line's number, from 1.
        line: usize,
    },
    /// A key is an example or text, or a version stands twice.
    #[error("line {line} of the key file {file} holds a key that is not random, or repeats a version")]
    Weak {
        /// The file's path.
        file: String,
        /// The line's number, from 1.
        line: usize,
    },
    /// Two purposes share a key.
    #[error("two key files hold the same key; every purpose needs a key of its own")]
    Shared,
}

//! The versions of one purpose's key.

use std::{collections::BTreeMap, fmt, path::Path};

use aws_lc_rs::hmac;
use data_encoding::BASE64;
use zeroize::Zeroizing;

/// Keys of one purpose by version; the highest version writes, all of them read.
#[derive(Clone)]
pub struct KeyRing(BTreeMap<i16, Zeroizing<[u8; 32]>>);

impl KeyRing {
    /// Reads a key file: a line `<version>:<base64 of 32 bytes>` for each version, `#` starts a comment.
    ///
    /// # Errors
    /// When the file can't be read, a line is malformed, or a key is one byte repeated or printable text.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let file = path.display().to_string();
        let text = std::fs::read_to_string(path)
            .map(Zeroizing::new)
            .map_err(|source| KeyError::Unreadable { file: file.clone(), source })?;
        let mut versions = BTreeMap::new();
        for (index, line) in text.lines().enumerate() {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (version, key) = parse_line(line)
                .ok_or_else(|| KeyError::Malformed { file: file.clone(), line: index + 1 })?;
            if looks_made_up(&key) || versions.insert(version, key).is_some() {
                return Err(KeyError::Weak { file, line: index + 1 });
            }
        }
        if versions.is_empty() {
            return Err(KeyError::Malformed { file, line: 1 });
        }
        Ok(Self(versions))
    }

    /// A ring of one version.
    #[must_use]
    pub fn single(version: i16, key: [u8; 32]) -> Self {
        Self(BTreeMap::from([(version, Zeroizing::new(key))]))
    }

    /// The version that writes, and its key.
    ///
    /// # Panics
    /// Never: a ring holds at least one version.
    #[must_use]
    #[expect(clippy::expect_used, reason = "both constructors put in at least one version")]
    pub fn current(&self) -> (i16, &[u8; 32]) {
        let (version, key) = self.0.last_key_value().expect("a ring is never empty");
        (*version, key)
    }

    /// The key of `version`, where the ring still holds it.
    #[must_use]
    pub fn get(&self, version: i16) -> Option<&[u8; 32]> {
        self.0.get(&version).map(|key| &**key)
    }

    /// All versions, the newest first.
    pub fn versions(&self) -> impl Iterator<Item = (i16, &[u8; 32])> {
        self.0.iter().rev().map(|(version, key)| (*version, &**key))
    }

    /// HMAC-SHA-256 over `label` and `parts` under the current version.
    ///
    /// Each part is preceded by its length, so that no two lists of parts give the same input.
    #[must_use]
    pub fn digest(&self, label: &str, parts: &[&[u8]]) -> Vec<u8> {
        mac(self.current().1, label, parts)
    }

    /// The digests under every version, the newest first.
    #[must_use]
    pub fn digests(&self, label: &str, parts: &[&[u8]]) -> Vec<Vec<u8>> {
        self.versions().map(|(_, key)| mac(key, label, parts)).collect()
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = &[u8; 32]> {
        self.0.values().map(|key| &**key)
    }
}

impl fmt::Debug for KeyRing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
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

fn parse_line(line: &str) -> Option<(i16, Zeroizing<[u8; 32]>)> {
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

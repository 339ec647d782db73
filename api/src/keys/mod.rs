//! The secret keys: one ring of versions for each purpose, so that no value of one purpose is worth
//! anything in another (ASVS 11.1.2) and each can be rotated by itself.

pub mod generate;
mod ring;
pub mod rotation;

use std::path::Path;

pub(crate) use ring::mac;
pub use ring::{Key, KeyError, KeyRing};

/// Names of the key files, one for each purpose.
pub const FILES: [&str; 7] =
    ["seal.keys", "pepper.keys", "token.keys", "codes.keys", "directory.keys", "signing.keys", "audit.keys"];

/// Every key the program holds.
#[derive(Debug, Clone)]
pub struct Keys {
    /// Seals secrets and phone numbers at rest.
    pub seal: KeyRing,
    /// Argon2's secret input for passwords and emergency codes.
    pub pepper: KeyRing,
    /// Authenticates opaque tokens and derives refresh successors.
    pub token: KeyRing,
    /// Digests mailed and texted codes.
    pub codes: KeyRing,
    /// Digests e-mail addresses and other look-up keys.
    pub directory: KeyRing,
    /// Ed25519 seeds that sign access tokens.
    pub signing: KeyRing,
    /// Digests security events and signs for their chains.
    pub audit: KeyRing,
}

impl Keys {
    /// Reads the seven key files of `folder`.
    ///
    /// # Errors
    /// Every file that is missing, malformed, weak, or equal to another purpose's key, all at once.
    pub fn read(folder: &Path) -> Result<Self, Vec<KeyError>> {
        let [seal, pepper, token, codes, directory, signing, audit] =
            FILES.map(|file| KeyRing::read(&folder.join(file)));
        match (seal, pepper, token, codes, directory, signing, audit) {
            (Ok(seal), Ok(pepper), Ok(token), Ok(codes), Ok(directory), Ok(signing), Ok(audit)) => {
                let keys = Self { seal, pepper, token, codes, directory, signing, audit };
                keys.shared_between_purposes().map_or(Ok(keys), |error| Err(vec![error]))
            }
            rings => {
                let rings: [Result<KeyRing, KeyError>; 7] = rings.into();
                Err(rings.into_iter().filter_map(Result::err).collect())
            }
        }
    }

    /// A key that stands in two files, or twice in one.
    fn shared_between_purposes(&self) -> Option<KeyError> {
        let rings =
            [&self.seal, &self.pepper, &self.token, &self.codes, &self.directory, &self.signing, &self.audit];
        let mut all: Vec<Key> = rings.iter().flat_map(|ring| ring.versions()).map(|(_, key)| key).collect();
        let before = all.len();
        all.sort_unstable_by(|a, b| a.as_slice().cmp(b.as_slice()));
        all.dedup();
        (all.len() < before).then_some(KeyError::Shared)
    }
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    fn folder(files: &[(&str, &str)]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn key(fill: u8) -> String {
        let mut bytes = [fill; 32];
        bytes[0] = 1;
        bytes[1] = 2;
        bytes[2] = 3;
        format!("1:{}\n", data_encoding::BASE64.encode(&bytes))
    }

    #[test]
    fn seven_different_keys_are_read() {
        let texts: Vec<String> = (10..17).map(key).collect();
        let files: Vec<_> = FILES.into_iter().zip(texts.iter().map(String::as_str)).collect();
        assert_eq!(Keys::read(folder(&files).path()).unwrap().seal.current().0, 1);
    }

    #[test]
    fn one_key_for_two_purposes_is_refused() {
        let text = key(10);
        let files = FILES.map(|name| (name, text.as_str()));
        assert!(matches!(Keys::read(folder(&files).path()).unwrap_err()[..], [KeyError::Shared]));
    }

    #[test]
    fn every_missing_file_is_named_at_once() {
        assert_eq!(Keys::read(folder(&[]).path()).unwrap_err().len(), 7);
    }

    #[test]
    fn short_and_uniform_keys_are_refused() {
        let text = format!("1:{}\n", data_encoding::BASE64.encode(&[7; 31]));
        let short = folder(&[("seal.keys", &text)]);
        assert!(matches!(KeyRing::read(&short.path().join("seal.keys")), Err(KeyError::Malformed { .. })));
        let text = format!("1:{}\n", data_encoding::BASE64.encode(&[7; 32]));
        let uniform = folder(&[("seal.keys", &text)]);
        assert!(matches!(KeyRing::read(&uniform.path().join("seal.keys")), Err(KeyError::Weak { .. })));
    }
}

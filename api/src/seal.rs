//! Authenticated encryption at rest: AES-256-GCM with a random nonce, bound to the owner's row.
//!
//! A sealed value is `version (2 bytes) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`. The associated data names
//! the account, the column and the row, so that a value moved to another row does not open (ASVS 11.3.3).

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use zeroize::Zeroizing;

use crate::{
    entropy::Entropy,
    keys::{Key, KeyRing},
};

const NONCE_LEN: usize = 12;

/// Seals and opens values under a ring of keys.
#[derive(Debug, Clone)]
pub struct Sealer(KeyRing);

/// Where a sealed value lives; it opens nowhere else.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Table and column, such as `authenticators.secret`.
    pub column: &'static str,
    /// The owner's account.
    pub account: &'a [u8],
    /// The row inside the account; empty where there is only one.
    pub row: &'a [u8],
}

/// A sealed value that does not open: damaged, moved, or sealed under a key that is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a sealed value does not open: it was damaged or moved, or its key version is gone")]
pub struct Unopenable;

impl Sealer {
    /// A sealer that writes with the current key of `ring` and reads with all.
    #[must_use]
    pub fn new(ring: KeyRing) -> Self {
        Self(ring)
    }

    /// Seals `plain` for `place`.
    ///
    /// # Panics
    /// Never: AES-256-GCM takes any input below 64 GiB.
    #[must_use]
    #[expect(clippy::expect_used, reason = "only inputs beyond 64 GiB fail")]
    pub fn seal(&self, place: Place<'_>, plain: &[u8], entropy: &dyn Entropy) -> Vec<u8> {
        let (version, key) = self.0.current();
        let mut nonce = [0; NONCE_LEN];
        entropy.fill(&mut nonce);
        let mut sealed = version.to_be_bytes().to_vec();
        sealed.extend_from_slice(&nonce);
        let mut body = plain.to_vec();
        cipher(&key)
            .seal_in_place_append_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(place.bytes()),
                &mut body,
            )
            .expect("the plain text is short");
        sealed.append(&mut body);
        sealed
    }

    /// What a value that is sealed now begins with: the current version.
    #[must_use]
    pub fn mark(&self) -> [u8; 2] {
        self.0.current().0.to_be_bytes()
    }

    /// The key of a version. One that is unknown may have been added since the file was read.
    fn key(&self, version: i16) -> Option<Key> {
        self.0.get(version).or_else(|| {
            if let Err(error) = self.0.reload() {
                tracing::error!(%error, "a key file can't be read again");
            }
            self.0.get(version)
        })
    }

    /// Opens what was sealed for the same place.
    ///
    /// # Errors
    /// [`Unopenable`] where the value was damaged, moved, or sealed under a version the ring lacks.
    pub fn open(&self, place: Place<'_>, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, Unopenable> {
        let (version, rest) = sealed.split_first_chunk::<2>().ok_or(Unopenable)?;
        let (nonce, body) = rest.split_first_chunk::<NONCE_LEN>().ok_or(Unopenable)?;
        let key = self.key(i16::from_be_bytes(*version)).ok_or(Unopenable)?;
        let mut body = Zeroizing::new(body.to_vec());
        let plain_len = cipher(&key)
            .open_in_place(Nonce::assume_unique_for_key(*nonce), Aad::from(place.bytes()), &mut body)
            .map_err(|_| Unopenable)?
            .len();
        body.truncate(plain_len);
        Ok(body)
    }
}

impl Place<'_> {
    fn bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for part in [self.column.as_bytes(), self.account, self.row] {
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    }
}

#[expect(clippy::expect_used, reason = "the key's length is a type")]
fn cipher(key: &[u8; 32]) -> LessSafeKey {
    LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).expect("32 bytes are an AES-256 key"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entropy::SystemEntropy;

    const HERE: Place<'_> = Place { column: "phones.number", account: b"kari", row: b"" };

    fn sealer() -> Sealer {
        Sealer::new(KeyRing::single(3, [5; 32]))
    }

    #[test]
    fn a_sealed_value_opens_at_its_place() {
        let sealed = sealer().seal(HERE, b"+4799887766", &SystemEntropy);
        assert_eq!(&**sealer().open(HERE, &sealed).unwrap(), b"+4799887766");
    }

    #[test]
    fn it_opens_for_no_other_account_column_or_row() {
        let sealed = sealer().seal(HERE, b"+4799887766", &SystemEntropy);
        for place in [
            Place { account: b"ola", ..HERE },
            Place { column: "authenticators.secret", ..HERE },
            Place { row: b"1", ..HERE },
        ] {
            assert_eq!(sealer().open(place, &sealed), Err(Unopenable));
        }
    }

    #[test]
    fn every_changed_or_missing_byte_is_noticed() {
        let sealed = sealer().seal(HERE, b"+4799887766", &SystemEntropy);
        for index in 0..sealed.len() {
            let mut damaged = sealed.clone();
            damaged[index] ^= 1;
            assert_eq!(sealer().open(HERE, &damaged), Err(Unopenable));
            assert_eq!(sealer().open(HERE, &sealed[..index]), Err(Unopenable));
        }
    }

    #[test]
    fn sealing_twice_gives_different_bytes() {
        let [a, b] = [0, 1].map(|_| sealer().seal(HERE, b"same", &SystemEntropy));
        assert_ne!(a, b);
    }

    proptest::proptest! {
        #[test]
        fn bytes_of_any_kind_open_only_where_they_were_sealed(
            plain: Vec<u8>, bytes: Vec<u8>, place: proptest::sample::Index, bit in 0_u8..8
        ) {
            proptest::prop_assert!(sealer().open(HERE, &bytes).is_err());
            let mut sealed = sealer().seal(HERE, &plain, &SystemEntropy);
            let opened = sealer().open(HERE, &sealed).unwrap();
            proptest::prop_assert_eq!(&*opened, &plain);
            let index = place.index(sealed.len());
            sealed[index] ^= 1 << bit;
            proptest::prop_assert!(sealer().open(HERE, &sealed).is_err());
        }
    }
}

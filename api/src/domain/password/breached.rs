//! Passwords that stand in published breaches: how such sets name them, and the set that the program brings along.

use std::fmt;

use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use zeroize::Zeroizing;

/// First bytes of the SHA-1 of each entry in lower case, sorted; made by `scripts/breached-passwords.mjs`, which names
/// the two packages under the MIT license that the 195,538 entries come from. Every entry is found. Of passwords that
/// are no entry one in 21,966 is taken for one (195,531 of 2^32), and its owner chooses another.
const PREFIXES: &[u8] = include_bytes!("breached_passwords.bin");

/// Bytes of each hash that are kept.
const KEPT: usize = 4;

/// The SHA-1 of a password, by which sets of breached passwords name their entries. It protects nothing, and it is as
/// secret as the password: whoever has it finds a common one in seconds.
#[derive(Clone, PartialEq, Eq)]
pub struct Fingerprint(Zeroizing<[u8; Self::BYTES]>);

impl Fingerprint {
    /// Bytes of a fingerprint.
    pub const BYTES: usize = 20;

    /// The fingerprint of `password` as it stands.
    pub(super) fn of(password: &str) -> Self {
        let mut bytes = Zeroizing::new([0; Self::BYTES]);
        bytes.copy_from_slice(digest(&SHA1_FOR_LEGACY_USE_ONLY, password.as_bytes()).as_ref());
        Self(bytes)
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fingerprint([redacted])")
    }
}

/// Whether `password`, in lower case, is in the set that the program brings along.
pub(super) fn contains(password: &str) -> bool {
    let (prefixes, _) = PREFIXES.as_chunks::<KEPT>();
    let print = Fingerprint::of(password);
    let (wanted, _) = print.bytes().as_chunks::<KEPT>();
    wanted.first().is_some_and(|wanted| prefixes.binary_search(wanted).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_set_is_whole_sorted_and_without_doubles() {
        let (prefixes, rest) = PREFIXES.as_chunks::<KEPT>();
        assert_eq!((prefixes.len(), rest), (195_531, &[][..]));
        assert!(prefixes.is_sorted_by(|a, b| a < b));
    }

    /// PWD-06: each of these stands in breaches, and on no list of common ones.
    #[test]
    fn passwords_of_breaches_are_found() {
        let known = include_str!("common_passwords.txt");
        for password in
            ["the world ends with you", "perico de los palotes", "topogigio", "khaled94", "08345441"]
        {
            assert!(!known.lines().any(|line| line == password), "{password}");
            assert!(contains(password), "{password}");
        }
        assert!(!contains("the world ends with me"));
    }

    /// One in 21,966 by chance: of 100,000 drawn by counting 4 or 5, and never 20.
    #[test]
    fn hardly_any_other_password_is_taken_for_one() {
        let hits = (0..100_000).filter(|n| contains(&format!("a phrase of my own, number {n}"))).count();
        assert!((1..20).contains(&hits), "{hits}");
    }

    #[test]
    fn a_fingerprint_is_the_sha1_and_is_not_printed() {
        let print = Fingerprint::of("password");
        let hex = data_encoding::HEXUPPER.encode(print.bytes());
        assert_eq!(hex, "5BAA61E4C9B93F3F0682250B6CF8331B7EE68FD8");
        assert_eq!(format!("{print:?}"), "Fingerprint([redacted])");
    }
}

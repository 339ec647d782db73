//! The keys that make a stolen database useless for guessing.

use std::collections::BTreeMap;
use std::fmt;

use crate::keys::{Key, KeyRing};

/// A pepper: Argon2's secret value K (RFC 9106 section 3.1), 256 bits.
pub(super) type Pepper = Key;

/// All peppers that stored hashes may have, by version; new hashes get the current one. Never in the database,
/// never printed.
pub struct Peppers(KeyRing);

impl Peppers {
    /// Takes keys by version; `None` when there is none.
    #[must_use]
    pub fn new(keys: BTreeMap<i16, Key>) -> Option<Self> {
        KeyRing::of(keys).map(Self)
    }

    /// The pepper of new hashes.
    pub(super) fn current(&self) -> (i16, Pepper) {
        self.0.current()
    }

    /// The pepper of a stored hash.
    pub(super) fn get(&self, version: i16) -> Option<Pepper> {
        self.0.get(version)
    }
}

impl From<KeyRing> for Peppers {
    fn from(ring: KeyRing) -> Self {
        Self(ring)
    }
}

impl fmt::Debug for Peppers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut versions: Vec<i16> = self.0.versions().iter().map(|(version, _)| *version).collect();
        versions.sort_unstable();
        f.debug_struct("Peppers").field("versions", &versions).finish_non_exhaustive()
    }
}

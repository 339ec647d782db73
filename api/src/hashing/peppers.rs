//! The keys that make a stolen database useless for guessing.

use std::collections::BTreeMap;
use std::fmt;

use zeroize::Zeroizing;

/// A pepper: Argon2's secret value K (RFC 9106 section 3.1), 256 bits.
pub(super) type Pepper = Zeroizing<[u8; 32]>;

/// All peppers that stored hashes may have, by version; new hashes get the highest. Never in the database,
/// never printed.
pub struct Peppers {
    current: (i16, Pepper),
    earlier: BTreeMap<i16, Pepper>,
}

impl Peppers {
    /// Takes keys by version; `None` when there is none.
    #[must_use]
    pub fn new(mut keys: BTreeMap<i16, Zeroizing<[u8; 32]>>) -> Option<Self> {
        let current = keys.pop_last()?;
        Some(Self { current, earlier: keys })
    }

    /// The pepper of new hashes.
    pub(super) fn current(&self) -> (i16, &Pepper) {
        (self.current.0, &self.current.1)
    }

    /// The pepper of a stored hash.
    pub(super) fn get(&self, version: i16) -> Option<&Pepper> {
        if version == self.current.0 { Some(&self.current.1) } else { self.earlier.get(&version) }
    }
}

impl fmt::Debug for Peppers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let versions: Vec<_> = self.earlier.keys().chain([&self.current.0]).collect();
        f.debug_struct("Peppers").field("versions", &versions).finish_non_exhaustive()
    }
}

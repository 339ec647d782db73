//! PBKDF2 (RFC 8018), as `$pbkdf2-sha256$i=600000,l=32$salt$hash`.

use std::num::NonZeroU32;

use aws_lc_rs::pbkdf2::{self, PBKDF2_HMAC_SHA1, PBKDF2_HMAC_SHA256, PBKDF2_HMAC_SHA512};
use zeroize::Zeroizing;

use super::{Parts, UnfitHash, units};
use crate::equal::equal;

/// Iterations, at most: about a second.
const MAX_ITERATIONS: u32 = 2_000_000;

/// Iterations that take as long as a hash of ours.
const ITERATIONS: u64 = 31_250;

pub(crate) struct Pbkdf2 {
    algorithm: pbkdf2::Algorithm,
    iterations: NonZeroU32,
    salt: Vec<u8>,
    hash: Zeroizing<Vec<u8>>,
}

impl Pbkdf2 {
    pub(super) fn parse(text: &str) -> Result<Self, UnfitHash> {
        let (scheme, mut parts) = Parts::parse(text)?;
        let (algorithm, block) = match scheme {
            "pbkdf2-sha1" => (PBKDF2_HMAC_SHA1, 20),
            "pbkdf2-sha256" => (PBKDF2_HMAC_SHA256, 32),
            _ => (PBKDF2_HMAC_SHA512, 64),
        };
        let iterations = NonZeroU32::new(parts.needs("i")?).ok_or(UnfitHash::Malformed)?;
        if iterations.get() > MAX_ITERATIONS {
            return Err(UnfitHash::TooCostly);
        }
        if parts.get("l")?.is_some_and(|length| usize::try_from(length) != Ok(parts.hash.len())) {
            return Err(UnfitHash::Malformed);
        }
        // Each block of a longer hash costs all iterations once more, and the first one tells enough.
        parts.hash.truncate(block);
        Ok(Self { algorithm, iterations, salt: parts.salt, hash: parts.hash })
    }

    pub(super) fn cost(&self) -> usize {
        units(self.iterations.get().into(), ITERATIONS)
    }

    pub(super) fn matches(&self, secret: &[u8]) -> bool {
        let mut hash = Zeroizing::new(vec![0; self.hash.len()]);
        pbkdf2::derive(self.algorithm, self.iterations, &self.salt, secret, &mut hash);
        equal(&hash, &self.hash)
    }
}

//! scrypt (RFC 7914), as `$scrypt$ln=14,r=8,p=1$salt$hash`.

use scrypt::{Params, scrypt};
use zeroize::Zeroizing;

use super::{Parts, UnfitHash, units};
use crate::equal::equal;

/// Memory in units of 128 bytes, at most: 128 MiB, as for Argon2.
const MAX_MEMORY: u64 = 1 << 20;

/// The same times the passes over it, at most: about a second.
const MAX_WORK: u64 = 1 << 21;

/// The same that takes as long as a hash of ours.
const WORK: u64 = 1 << 15;

/// Bytes of a hash that are computed: the rest adds nothing.
const COMPARED: usize = 32;

pub(crate) struct Scrypt {
    params: Params,
    salt: Vec<u8>,
    hash: Zeroizing<Vec<u8>>,
}

impl Scrypt {
    pub(super) fn parse(text: &str) -> Result<Self, UnfitHash> {
        let (_, mut parts) = Parts::parse(text)?;
        let (log_n, r, p) = (parts.needs("ln")?, parts.needs("r")?, parts.needs("p")?);
        if log_n == 0 || r == 0 || p == 0 {
            return Err(UnfitHash::Malformed);
        }
        let memory = 1_u64.checked_shl(log_n).and_then(|n| n.checked_mul(r.into()));
        let memory =
            memory.filter(|memory| log_n < 32 && *memory <= MAX_MEMORY).ok_or(UnfitHash::TooCostly)?;
        if memory.saturating_mul(p.into()) > MAX_WORK {
            return Err(UnfitHash::TooCostly);
        }
        let log_n = u8::try_from(log_n).map_err(|_| UnfitHash::TooCostly)?;
        let params = Params::new(log_n, r, p).map_err(|_| UnfitHash::Malformed)?;
        parts.hash.truncate(COMPARED);
        Ok(Self { params, salt: parts.salt, hash: parts.hash })
    }

    pub(super) fn cost(&self) -> usize {
        units(self.params.n() * u64::from(self.params.r()) * u64::from(self.params.p()), WORK)
    }

    pub(super) fn matches(&self, secret: &[u8]) -> bool {
        let mut hash = Zeroizing::new(vec![0; self.hash.len()]);
        scrypt(secret, &self.salt, &self.params, &mut hash).is_ok() && equal(&hash, &self.hash)
    }
}

//! Argon2id itself: the parameters, the stored form, and the memory that is used again.

use std::ops::RangeInclusive;

use argon2::{Algorithm, Argon2, Block, Params, PasswordHash, Version};
use data_encoding::BASE64_NOPAD;
use zeroize::Zeroizing;

use super::{imported::UnfitHash, peppers::Pepper};
use crate::equal::equal;

/// Length of a salt in bytes (RFC 9106 section 3.1 recommends 16).
const SALT_BYTES: usize = 16;

/// Length of a hash in bytes.
const HASH_BYTES: usize = 32;

/// Cost of new hashes: 19 MiB, two passes, one lane (OWASP Password Storage; ASVS 5.0 appendix C). Raising it
/// makes stored hashes outdated, and each is replaced at its owner's next sign-in.
const CURRENT: Params = match Params::new(19_456, 2, 1, Some(HASH_BYTES)) {
    Ok(params) => params,
    Err(_) => panic!("the parameters are valid"),
};

/// Bounds of stored parameters: a tampered row must not make this program take gigabytes or minutes. Room for
/// imported hashes: 128 MiB in one pass is what Ory Kratos makes, and lanes are computed one after another.
const MEMORY_KIB: RangeInclusive<u32> = 8..=131_072;
const PASSES: RangeInclusive<u32> = 1..=20;
const LANES: RangeInclusive<u32> = 1..=64;
const STORED_BYTES: RangeInclusive<usize> = 16..=64;

/// Memory times passes, at most: about half a second.
const MAX_WORK: u64 = 1_310_720;

/// A stored hash, taken apart, whose cost is within bounds.
pub(super) struct StoredHash {
    algorithm: Algorithm,
    params: Params,
    salt: Vec<u8>,
    hash: Vec<u8>,
}

/// What a thread keeps between jobs: fresh memory for every hash would be handed out by the system page by
/// page, each time anew.
pub(super) struct Bench {
    memory: Vec<Block>,
}

impl StoredHash {
    /// Reads a PHC string.
    ///
    /// # Errors
    /// When it is malformed, not Argon2 version 19, or out of bounds.
    pub(super) fn parse(phc: &str) -> Result<Self, UnfitHash> {
        let parsed = PasswordHash::new(phc).map_err(|_| UnfitHash::Malformed)?;
        let algorithm = Algorithm::try_from(parsed.algorithm.as_str()).map_err(|_| UnfitHash::Unknown)?;
        let params = Params::try_from(&parsed).map_err(|_| UnfitHash::Malformed)?;
        let (Some(salt), Some(hash)) = (parsed.salt, parsed.hash) else { return Err(UnfitHash::Malformed) };
        if parsed.version != Some(Version::V0x13.into()) {
            return Err(UnfitHash::Unknown);
        }
        if !STORED_BYTES.contains(&hash.len()) {
            return Err(UnfitHash::TooShort);
        }
        let within_bounds = MEMORY_KIB.contains(&params.m_cost())
            && PASSES.contains(&params.t_cost())
            && LANES.contains(&params.p_cost())
            && work(&params) <= MAX_WORK;
        let stored =
            || Self { algorithm, params, salt: salt.as_ref().to_vec(), hash: hash.as_bytes().to_vec() };
        within_bounds.then(stored).ok_or(UnfitHash::TooCostly)
    }

    /// How many current hashes take as long.
    pub(super) fn cost(&self) -> usize {
        usize::try_from(work(&self.params).div_ceil(work(&CURRENT))).unwrap_or(usize::MAX)
    }

    /// Whether the hash cost less than a new one would, or is shorter.
    pub(super) fn is_outdated(&self) -> bool {
        self.algorithm != Algorithm::Argon2id
            || self.params.m_cost() < CURRENT.m_cost()
            || self.params.t_cost() < CURRENT.t_cost()
            || self.salt.len() < SALT_BYTES
            || self.hash.len() < HASH_BYTES
    }
}

impl Bench {
    /// Memory for hashes of the current cost.
    pub(super) fn new() -> Self {
        Self { memory: vec![Block::new(); CURRENT.block_count()] }
    }

    /// Hashes with the current parameters, into a PHC string.
    #[expect(
        clippy::expect_used,
        reason = "salt, key and output have fixed, valid lengths and a password has at most 1,024 bytes"
    )]
    pub(super) fn hash(&mut self, secret: &[u8], salt: &[u8; SALT_BYTES], pepper: &Pepper) -> String {
        let mut hash = Zeroizing::new([0; HASH_BYTES]);
        let argon2 = keyed(Algorithm::Argon2id, CURRENT, Some(pepper)).expect("the key has a valid length");
        self.fill(&argon2, secret, salt, hash.as_mut_slice()).expect("the lengths are valid");
        let (salt, hash) = (BASE64_NOPAD.encode(salt), BASE64_NOPAD.encode(hash.as_slice()));
        let (m, t, p) = (CURRENT.m_cost(), CURRENT.t_cost(), CURRENT.p_cost());
        format!("$argon2id$v=19$m={m},t={t},p={p}${salt}${hash}")
    }

    /// Compares in constant time; a hash that was made elsewhere has no pepper.
    pub(super) fn matches(&mut self, secret: &[u8], stored: &StoredHash, pepper: Option<&Pepper>) -> bool {
        let mut hash = Zeroizing::new(vec![0; stored.hash.len()]);
        let argon2 = keyed(stored.algorithm, stored.params.clone(), pepper);
        let computed = argon2.and_then(|argon2| self.fill(&argon2, secret, &stored.salt, &mut hash));
        computed.is_ok() && equal(&hash, &stored.hash)
    }

    /// Does the work of a hash for nothing.
    pub(super) fn burn(&mut self, secret: &[u8], pepper: &Pepper) {
        std::hint::black_box(self.hash(secret, &[0; SALT_BYTES], pepper));
    }

    fn fill(
        &mut self,
        argon2: &Argon2<'_>,
        secret: &[u8],
        salt: &[u8],
        hash: &mut [u8],
    ) -> argon2::Result<()> {
        let blocks = argon2.params().block_count();
        if let Some(memory) = self.memory.get_mut(..blocks) {
            return argon2.hash_password_into_with_memory(secret, salt, hash, memory);
        }
        // An imported, costlier hash: its memory is given back, or every thread would end up keeping the
        // largest.
        argon2.hash_password_into_with_memory(secret, salt, hash, vec![Block::new(); blocks])
    }
}

/// Memory times passes.
fn work(params: &Params) -> u64 {
    u64::from(params.m_cost()) * u64::from(params.t_cost())
}

/// Argon2 with the pepper as its secret value, so that nobody can compute it with the database alone.
fn keyed(algorithm: Algorithm, params: Params, pepper: Option<&Pepper>) -> argon2::Result<Argon2<'_>> {
    match pepper {
        Some(pepper) => Argon2::new_with_secret(pepper.as_slice(), algorithm, Version::V0x13, params),
        None => Ok(Argon2::new(algorithm, Version::V0x13, params)),
    }
}

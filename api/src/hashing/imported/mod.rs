//! Hashes that other systems made. They are checked until their owner signs in, and then replaced by one of ours.

mod bcrypt;
mod pbkdf2;
mod scrypt;
#[cfg(test)]
mod tests;

use std::fmt;

use data_encoding::BASE64_NOPAD;
use zeroize::Zeroizing;

use super::{
    SecretHash,
    argon::{Bench, StoredHash},
};
use bcrypt::Bcrypt;
use pbkdf2::Pbkdf2;
use scrypt::Scrypt;

/// The longest hash that is looked at, in bytes.
const MAX_TEXT: usize = 512;

/// Bytes of a salt, at least: the 32 bits that SP 800-63B-4 section 3.1.1.2 asks for.
const SALT_FLOOR: usize = 4;

/// Bytes of a hash, at least: as many as an attacker can't hit by chance.
const HASH_FLOOR: usize = 16;

/// Why a hash is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UnfitHash {
    /// Not argon2, bcrypt, scrypt or PBKDF2.
    #[error("a hash of an unknown scheme")]
    Unknown,
    /// Not as that scheme is written.
    #[error("a malformed hash")]
    Malformed,
    /// So costly that whoever signs in would hold up everybody else.
    #[error("hash parameters above what is computed here")]
    TooCostly,
    /// A salt or a hash that is too short to mean anything.
    #[error("a salt or hash that is too short")]
    TooShort,
}

/// A hash that was made elsewhere, whose cost is within bounds.
#[derive(Clone)]
pub struct ImportedHash {
    text: String,
    cost: usize,
}

/// The hash taken apart.
pub(super) enum Imported {
    Argon2(StoredHash),
    Bcrypt(Bcrypt),
    Scrypt(Scrypt),
    Pbkdf2(Pbkdf2),
}

impl ImportedHash {
    /// Reads a hash: PHC strings of `argon2id`, `argon2i`, `argon2d`, `scrypt`, `pbkdf2-sha1`, `pbkdf2-sha256` and
    /// `pbkdf2-sha512`; bcrypt's `$2a$`, `$2b$` and `$2y$`; and `$django-bcrypt-sha256` before one of these.
    ///
    /// # Errors
    /// [`UnfitHash`].
    pub fn parse(text: &str) -> Result<Self, UnfitHash> {
        let cost = Imported::parse(text)?.cost();
        Ok(Self { text: text.to_owned(), cost })
    }

    /// How many of our own hashes take as long.
    #[must_use]
    pub const fn cost(&self) -> usize {
        self.cost
    }
}

impl From<ImportedHash> for SecretHash {
    fn from(hash: ImportedHash) -> Self {
        Self::made_elsewhere(hash.text)
    }
}

impl fmt::Debug for ImportedHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ImportedHash([redacted])")
    }
}

impl Imported {
    pub(super) fn parse(text: &str) -> Result<Self, UnfitHash> {
        if text.len() > MAX_TEXT {
            return Err(UnfitHash::Malformed);
        }
        let scheme = text.strip_prefix('$').and_then(|rest| rest.split('$').next()).unwrap_or_default();
        match scheme {
            "argon2id" | "argon2i" | "argon2d" => StoredHash::parse(text).map(Self::Argon2),
            "2a" | "2b" | "2y" | "django-bcrypt-sha256" => Bcrypt::parse(text).map(Self::Bcrypt),
            "scrypt" => Scrypt::parse(text).map(Self::Scrypt),
            "pbkdf2-sha1" | "pbkdf2-sha256" | "pbkdf2-sha512" => Pbkdf2::parse(text).map(Self::Pbkdf2),
            _ => Err(UnfitHash::Unknown),
        }
    }

    /// How many of our own hashes take as long, roughly.
    pub(super) fn cost(&self) -> usize {
        match self {
            Self::Argon2(stored) => stored.cost(),
            Self::Bcrypt(stored) => stored.cost(),
            Self::Scrypt(stored) => stored.cost(),
            Self::Pbkdf2(stored) => stored.cost(),
        }
    }

    /// Compares in constant time.
    pub(super) fn matches(&self, bench: &mut Bench, secret: &[u8]) -> bool {
        match self {
            Self::Argon2(stored) => bench.matches(secret, stored, None),
            Self::Bcrypt(stored) => stored.matches(secret),
            Self::Scrypt(stored) => stored.matches(secret),
            Self::Pbkdf2(stored) => stored.matches(secret),
        }
    }
}

/// A PHC string of another scheme than Argon2: parameters, salt and hash.
struct Parts<'a> {
    parameters: &'a str,
    salt: Vec<u8>,
    hash: Zeroizing<Vec<u8>>,
}

impl<'a> Parts<'a> {
    /// Reads `$scheme$name=value,…$salt$hash`.
    fn parse(text: &'a str) -> Result<(&'a str, Self), UnfitHash> {
        let mut parts = text.split('$').skip(1);
        let mut next = || parts.next().ok_or(UnfitHash::Malformed);
        let (scheme, parameters, salt, hash) = (next()?, next()?, next()?, next()?);
        if parts.next().is_some() {
            return Err(UnfitHash::Malformed);
        }
        let bytes = |text: &str| BASE64_NOPAD.decode(text.as_bytes()).map_err(|_| UnfitHash::Malformed);
        let parts = Self { parameters, salt: bytes(salt)?, hash: Zeroizing::new(bytes(hash)?) };
        if parts.salt.len() < SALT_FLOOR || parts.hash.len() < HASH_FLOOR {
            return Err(UnfitHash::TooShort);
        }
        Ok((scheme, parts))
    }

    /// A parameter; `None` where it is absent.
    fn get(&self, name: &str) -> Result<Option<u32>, UnfitHash> {
        let pairs = self.parameters.split(',').map(|pair| pair.split_once('=').ok_or(UnfitHash::Malformed));
        let pairs: Vec<(&str, &str)> = pairs.collect::<Result<_, _>>()?;
        let value = pairs.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
        value.map(|value| value.parse().map_err(|_| UnfitHash::Malformed)).transpose()
    }

    fn needs(&self, name: &str) -> Result<u32, UnfitHash> {
        self.get(name)?.ok_or(UnfitHash::Malformed)
    }
}

/// A cost as the queue counts it: never nothing.
fn units(work: u64, in_each: u64) -> usize {
    usize::try_from(work.div_ceil(in_each)).unwrap_or(usize::MAX).max(1)
}

//! bcrypt, as `$2b$` strings, and what Django puts before it.

use aws_lc_rs::digest::{SHA256, digest};
use bcrypt::HashParts;
use data_encoding::HEXLOWER;
use zeroize::Zeroizing;

use super::{UnfitHash, units};

/// The costliest that is computed: about a second.
const MAX_COST: u32 = 14;

/// Rounds that take as long as a hash of ours: 2⁸.
const ROUNDS: u64 = 1 << 8;

/// What stands before a hash of Django's `bcrypt_sha256`, which hashes the hexadecimal SHA-256 of a password, so that
/// all of a long one counts.
const DJANGO: &str = "$django-bcrypt-sha256";

pub(crate) struct Bcrypt {
    text: String,
    cost: u32,
    digested: bool,
}

impl Bcrypt {
    pub(super) fn parse(text: &str) -> Result<Self, UnfitHash> {
        let bare = text.strip_prefix(DJANGO);
        let digested = bare.is_some();
        let text = bare.unwrap_or(text);
        let known = ["$2a$", "$2b$", "$2y$"].iter().any(|start| text.starts_with(start));
        let parts = text.parse::<HashParts>().ok().filter(|_| known).ok_or(UnfitHash::Malformed)?;
        match parts.get_cost() {
            cost @ 4..=MAX_COST => Ok(Self { text: text.to_owned(), cost, digested }),
            0..4 => Err(UnfitHash::Malformed),
            _ => Err(UnfitHash::TooCostly),
        }
    }

    pub(super) fn cost(&self) -> usize {
        units(1 << self.cost, ROUNDS)
    }

    /// Of a password of more than 72 bytes bcrypt looks at the first 72, as it did where the hash was made.
    pub(super) fn matches(&self, secret: &[u8]) -> bool {
        if self.digested {
            let digest = Zeroizing::new(HEXLOWER.encode(digest(&SHA256, secret).as_ref()));
            return bcrypt::verify(digest.as_bytes(), &self.text).unwrap_or(false);
        }
        bcrypt::verify(secret, &self.text).unwrap_or(false)
    }
}

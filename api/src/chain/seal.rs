//! Seals: signed checkpoints of many chains at once.

use aws_lc_rs::digest::{Context, SHA256};
use data_encoding::HEXLOWER;
use jiff::Timestamp;
use uuid::Uuid;

use super::Chain;
use crate::equal::equal;

/// Where an account's chain is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Whose.
    pub account: Uuid,
    /// The number of the last event.
    pub seq: i64,
    /// The chain value there.
    pub chain: Vec<u8>,
}

/// A seal, which vouches for some heads and for the seal before it.
#[derive(Debug, Clone)]
pub struct Seal {
    /// Its number, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// For how many heads.
    pub size: i32,
    /// Over the heads.
    pub digest: Vec<u8>,
    /// Over all of that and the signature before.
    pub signature: Vec<u8>,
}

impl Chain {
    /// The seal after the one with number and signature `last`, over `heads`, which are in the order of accounts.
    #[must_use]
    pub fn seal(&self, (last, previous): (i64, &[u8]), heads: &[Head], at: Timestamp) -> Seal {
        let seal = Seal {
            number: last + 1,
            at,
            size: i32::try_from(heads.len()).unwrap_or(i32::MAX),
            digest: over(heads),
            signature: Vec::new(),
        };
        let signature = seal.signed(previous, |parts| self.0.digest("seal", parts));
        Seal { signature, ..seal }
    }

    /// Whether a seal after one with the signature `previous` is ours.
    #[must_use]
    pub fn sealed(&self, seal: &Seal, previous: &[u8]) -> bool {
        seal.signed(previous, |parts| self.is_ours("seal", parts, &seal.signature))
    }
}

impl Seal {
    fn signed<T>(&self, previous: &[u8], sign: impl FnOnce(&[&[u8]]) -> T) -> T {
        sign(&[
            &self.number.to_be_bytes(),
            &self.at.as_microsecond().to_be_bytes(),
            &self.size.to_be_bytes(),
            &self.digest,
            previous,
        ])
    }

    /// The beginning of its signature, to be noted elsewhere: short enough that the log does not take it for a secret.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("m{}", HEXLOWER.encode(self.signature.get(..7).unwrap_or_default()))
    }

    /// Whether these are the heads it vouches for.
    #[must_use]
    pub fn covers(&self, heads: &[Head]) -> bool {
        i32::try_from(heads.len()) == Ok(self.size) && equal(&over(heads), &self.digest)
    }
}

/// Every part has a fixed length, so that no two lists give the same bytes.
fn over(heads: &[Head]) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    for head in heads {
        context.update(head.account.as_bytes());
        context.update(&head.seq.to_be_bytes());
        context.update(&head.chain);
    }
    context.finish().as_ref().to_vec()
}

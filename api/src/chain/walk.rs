//! Walking along an account's chain, from its beginning or the purge's end to its head.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{Chain, Facts, Fault, Head, Place, follow};
use crate::equal::equal;

/// An event as it stands in the database.
#[derive(Debug)]
pub struct Recorded<'a> {
    /// Its content.
    pub facts: Facts<'a>,
    /// Its number.
    pub seq: i64,
    /// The digest of its origin.
    pub origin_digest: Option<&'a [u8]>,
    /// Its own digest.
    pub digest: &'a [u8],
    /// Its chain value.
    pub chain: &'a [u8],
}

/// How far a walk has come.
#[derive(Debug)]
pub struct Walk<'a> {
    chain: &'a Chain,
    at: Head,
    /// The chain values that seals vouch for, with their numbers, by the event's number.
    vouched: BTreeMap<i64, (Vec<u8>, i64)>,
}

impl<'a> Walk<'a> {
    /// Begins at the purge's end `purged` with its signature, or before the first event.
    ///
    /// # Errors
    /// Where the purge's signature is not ours.
    pub fn begin(
        chain: &'a Chain,
        account: Uuid,
        purged: Option<(i64, &[u8], &[u8])>,
        vouched: BTreeMap<i64, (Vec<u8>, i64)>,
    ) -> Result<Self, Fault> {
        let (seq, value, signature) = purged.unwrap_or_default();
        let at = Head { account, seq, chain: value.to_vec() };
        let walk = Self { chain, at, vouched };
        if purged.is_some() && !chain.signed_purge(account, (seq, value), signature) {
            return Err(Fault::PurgeForged(walk.place(seq, None)));
        }
        // What stood before the purge's end can't be looked at any more; its end can.
        match walk.vouched.get(&seq) {
            Some((sealed, number)) if sealed.as_slice() != value => {
                Err(Fault::NotAsSealed(walk.place(seq, None), *number))
            }
            _ => Ok(walk),
        }
    }

    /// Takes the next event.
    ///
    /// # Errors
    /// Where it is not the one that was written there.
    pub fn step(&mut self, event: &Recorded<'_>) -> Result<(), Fault> {
        let expected = self.at.seq + 1;
        let place = self.place(event.seq, Some(event.facts.id));
        if event.seq > expected {
            return Err(Fault::Missing(self.place(expected, None)));
        }
        if event.seq < expected {
            return Err(Fault::OutOfPlace(place));
        }
        if !event.facts.hold(self.chain, event.origin_digest, event.digest) {
            return Err(Fault::Changed(place));
        }
        if !event.facts.origin_holds(self.chain, event.origin_digest) {
            return Err(Fault::OriginChanged(place));
        }
        if !equal(&follow(&self.at.chain, event.digest), event.chain) {
            return Err(Fault::Unchained(place));
        }
        match self.vouched.get(&event.seq) {
            Some((sealed, number)) if sealed.as_slice() != event.chain => {
                return Err(Fault::NotAsSealed(place, *number));
            }
            _ => {}
        }
        self.at.seq = event.seq;
        self.at.chain = event.chain.to_vec();
        Ok(())
    }

    /// Ends at the head.
    ///
    /// # Errors
    /// Where events are missing that the head or a seal knows of.
    pub fn end(&self, seq: i64, chain: &[u8]) -> Result<(), Fault> {
        let sealed = self.vouched.keys().last().copied().unwrap_or_default();
        if self.at.seq < seq.max(sealed) {
            return Err(Fault::Missing(self.place(self.at.seq + 1, None)));
        }
        if self.at.seq != seq || self.at.chain != chain {
            return Err(Fault::OutOfPlace(self.place(self.at.seq, None)));
        }
        Ok(())
    }

    fn place(&self, seq: i64, event: Option<Uuid>) -> Place {
        Place { account: self.at.account, seq, event }
    }
}

//! The chain of an account's security events, and the signatures over it (ASVS 16.4.2).
//!
//! Each event has a digest under a key that the database does not have, and a chain value: SHA-256 over the one
//! before and the digest. Where the chains were is signed every half minute, each signature over the one before.

mod facts;
mod fault;
mod seal;
mod walk;

use aws_lc_rs::digest::{Context, SHA256};
use uuid::Uuid;

pub use facts::Facts;
pub use fault::{Fault, Place};
pub use seal::{Head, Seal};
pub use walk::{Recorded, Walk};

use crate::{
    domain::{event::Event, ids::MessageId},
    equal::among,
    keys::KeyRing,
};

/// Digests events and signs for chains.
#[derive(Debug, Clone)]
pub struct Chain(KeyRing);

/// An event with its digests: the only form in which one is written.
#[derive(Debug)]
pub struct Link {
    pub(crate) event: Event,
    pub(crate) origin_digest: Option<Vec<u8>>,
    pub(crate) digest: Vec<u8>,
    /// What is written with it for the operator's endpoints.
    pub(crate) posts: Vec<Post>,
}

/// An event for one of the operator's endpoints, sealed.
#[derive(Debug)]
pub struct Post {
    pub(crate) id: MessageId,
    pub(crate) endpoint: String,
    pub(crate) sealed: Vec<u8>,
}

impl Chain {
    /// Writes under the newest key of `ring`, and takes what any of its keys wrote.
    #[must_use]
    pub const fn new(ring: KeyRing) -> Self {
        Self(ring)
    }

    /// Makes an event ready to be written, for its account only.
    #[must_use]
    pub fn link(&self, event: Event) -> Link {
        let facts = Facts::from(&event);
        let origin_digest =
            facts.origin.map(|origin| self.0.digest("event origin", &Facts::origin_parts(&facts.id, origin)));
        let digest = facts.digested(origin_digest.as_deref(), |parts| self.0.digest("event", parts));
        Link { event, origin_digest, digest, posts: Vec::new() }
    }

    /// The signature over the end of what was purged from an account's chain.
    #[must_use]
    pub fn sign_purge(&self, head: &Head) -> Vec<u8> {
        self.0.digest("purge", &[head.account.as_bytes(), &head.seq.to_be_bytes(), &head.chain])
    }

    /// Whether a purge's signature is ours.
    #[must_use]
    pub fn signed_purge(&self, account: Uuid, (seq, chain): (i64, &[u8]), signature: &[u8]) -> bool {
        self.is_ours("purge", &[account.as_bytes(), &seq.to_be_bytes(), chain], signature)
    }

    fn is_ours(&self, label: &str, parts: &[&[u8]], tag: &[u8]) -> bool {
        among(&self.0.digests(label, parts), tag)
    }
}

/// The chain value of an event with `digest` after `previous`, which is empty before the first.
#[must_use]
pub fn follow(previous: &[u8], digest: &[u8]) -> Vec<u8> {
    let mut context = Context::new(&SHA256);
    context.update(previous);
    context.update(digest);
    context.finish().as_ref().to_vec()
}

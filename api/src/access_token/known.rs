//! Tokens whose signature was found good: a session presents the same one for ten minutes, and looking it up costs a
//! fiftieth of checking it.
//!
//! Only what a signature says for good is kept: whose the token is and from when to when. The time is compared anew with
//! every call, and the session's row is read with every call, so that nothing about ending a session depends on this.

use std::{
    collections::HashMap,
    mem,
    sync::{Mutex, MutexGuard, PoisonError},
};

use aws_lc_rs::digest::{SHA256, digest};

use super::Timed;

/// A token's SHA-256: whoever reads this process's memory finds no tokens here.
type Digest = [u8; 32];

/// Parts with a lock each, so that threads seldom meet.
const PARTS: usize = 16;

/// Tokens in one half of a part. All of them together are 16,384 at most, in about 2 MB.
const HALF: usize = 512;

/// A bounded number of tokens; the ones that were not presented for longest make room.
pub(super) struct Known([Mutex<Halves>; PARTS]);

/// When `young` is full it becomes `old`, and what was old is forgotten. A token that is asked for becomes young again.
#[derive(Default)]
struct Halves {
    young: HashMap<Digest, Timed>,
    old: HashMap<Digest, Timed>,
}

impl Known {
    /// None.
    pub(super) fn new() -> Self {
        Self(std::array::from_fn(|_| Mutex::default()))
    }

    /// What the token says, where it is known; else what `check` finds, which is kept.
    pub(super) fn or_check(&self, token: &str, check: impl FnOnce() -> Option<Timed>) -> Option<Timed> {
        let mut name = Digest::default();
        name.copy_from_slice(digest(&SHA256, token.as_bytes()).as_ref());
        if let Some(found) = self.part(&name).find(&name) {
            return Some(found);
        }
        let found = check()?;
        self.part(&name).keep(name, found);
        Some(found)
    }

    #[expect(clippy::indexing_slicing, reason = "the remainder is below the number of parts")]
    fn part(&self, name: &Digest) -> MutexGuard<'_, Halves> {
        self.0[usize::from(name[0]) % PARTS].lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Halves {
    fn find(&mut self, name: &Digest) -> Option<Timed> {
        if let Some(found) = self.young.get(name) {
            return Some(*found);
        }
        let found = self.old.remove(name)?;
        self.keep(*name, found);
        Some(found)
    }

    fn keep(&mut self, name: Digest, found: Timed) {
        if self.young.len() >= HALF {
            self.old = mem::take(&mut self.young);
        }
        self.young.insert(name, found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access_token::Verified;

    fn timed(generation: i32) -> Timed {
        let (account, session) = (uuid::Uuid::nil().into(), uuid::Uuid::max().into());
        Timed { says: Verified { account, session, generation }, from: 0, until: 1 }
    }

    #[test]
    fn a_known_token_is_not_checked_again_and_an_unknown_one_is() {
        let known = Known::new();
        assert_eq!(known.or_check("a", || Some(timed(1))), Some(timed(1)));
        assert_eq!(known.or_check("a", || unreachable!("it is known")), Some(timed(1)));
        assert_eq!(known.or_check("b", || Some(timed(2))), Some(timed(2)));
    }

    #[test]
    fn what_was_refused_is_checked_each_time() {
        let known = Known::new();
        assert_eq!(known.or_check("a", || None), None);
        assert_eq!(known.or_check("a", || Some(timed(1))), Some(timed(1)));
    }

    #[test]
    fn there_are_never_more_than_so_many_and_who_comes_again_stays() {
        let known = Known::new();
        for number in 0..100_000 {
            let _ = known.or_check(&number.to_string(), || Some(timed(number)));
            assert_eq!(known.or_check("often", || (number == 0).then(|| timed(-1))), Some(timed(-1)));
        }
        let held = |part: &Mutex<Halves>| part.lock().map(|half| half.young.len() + half.old.len()).unwrap();
        assert!(known.0.iter().map(held).sum::<usize>() <= PARTS * HALF * 2);
    }
}

//! Argon2id for passwords and emergency codes: keyed, and on threads of its own.

mod argon;
mod imported;
mod peppers;
mod pool;

use std::fmt;
use std::io;
use std::num::NonZeroUsize;
use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};

use crate::entropy::{self, Entropy};

pub use imported::{ImportedHash, UnfitHash};
pub use peppers::Peppers;
pub use pool::Overloaded;

use argon::{Bench, StoredHash};
use imported::Imported;
use peppers::Pepper;
use pool::Pool;

/// Argon2id hashing on a bounded pool of dedicated threads.
///
/// A hash keeps a core busy for 10 to 20 ms and 19 MiB of memory: on the async threads it would stall every
/// request, and without a bound a crowd at the sign-in door would take all memory. Cheap to clone; the
/// threads end with the last clone.
#[derive(Clone)]
pub struct Hasher(Arc<Inner>);

struct Inner {
    pool: Pool<Bench>,
    peppers: Arc<Peppers>,
    entropy: Arc<dyn Entropy>,
}

/// A stored hash and the version of the pepper that went into it: two columns of a row.
#[derive(Clone)]
pub struct SecretHash {
    /// PHC string: `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`.
    pub phc: String,
    /// Version of the pepper, a key of [`Peppers`]; 0 for a hash that was made elsewhere, without one.
    pub pepper: i16,
}

/// The pepper of hashes that were made elsewhere: none. Key files count from 1.
const NO_PEPPER: i16 = 0;

/// What stands in the place of a hash where there is no password.
const NO_PASSWORD: &str = "none";

impl SecretHash {
    /// A hash that was made elsewhere.
    #[must_use]
    pub const fn made_elsewhere(phc: String) -> Self {
        Self { phc, pepper: NO_PEPPER }
    }

    /// In the place of a password that does not exist: nothing matches.
    #[must_use]
    pub fn of_nothing() -> Self {
        Self::made_elsewhere(NO_PASSWORD.to_owned())
    }

    /// Whether it was made elsewhere.
    #[must_use]
    pub const fn is_made_elsewhere(&self) -> bool {
        self.pepper == NO_PEPPER
    }

    /// How many current hashes take as long as checking it: what can't be checked takes the time of one.
    fn cost(&self) -> usize {
        let imported = if self.is_made_elsewhere() { Imported::parse(&self.phc).ok() } else { None };
        imported.map_or(1, |imported| imported.cost())
    }
}

/// What a stored hash says about a presented secret.
#[must_use]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The secret is the one that was hashed.
    Match {
        /// Parameters or pepper are not the current ones: hash the secret again and store that, if the stored
        /// hash is still this one.
        outdated: bool,
    },
    /// Another secret, or a hash that this program cannot and must not compute (which is logged).
    Mismatch,
}

/// Why a secret was not checked: nothing may be counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotChecked {
    /// Too much to do.
    #[error(transparent)]
    Overloaded(#[from] Overloaded),
    /// The hash was made with a pepper that this process has not got.
    #[error("a stored hash needs version {0} of the pepper")]
    UnknownPepper(i16),
}

impl Hasher {
    /// Starts `threads` threads, each with its memory. New salts are drawn from `entropy`.
    ///
    /// # Errors
    /// When the system starts no more threads.
    pub fn start(peppers: Peppers, threads: NonZeroUsize, entropy: Arc<dyn Entropy>) -> io::Result<Self> {
        let pool = Pool::start(threads, Bench::new)?;
        Ok(Self(Arc::new(Inner { pool, peppers: Arc::new(peppers), entropy })))
    }

    /// Hashes a secret with a fresh salt, the current parameters and the current pepper.
    ///
    /// # Errors
    /// [`Overloaded`] when the queue is full; nothing was done.
    pub async fn hash(&self, secret: SecretString) -> Result<SecretHash, Overloaded> {
        let peppers = Arc::clone(&self.0.peppers);
        let entropy = Arc::clone(&self.0.entropy);
        let task = move |bench: &mut Bench| {
            let salt = entropy::draw(&*entropy);
            let (pepper, key) = peppers.current();
            SecretHash { phc: bench.hash(secret.expose_secret().as_bytes(), &salt, &key), pepper }
        };
        self.0.pool.run(1, task).await
    }

    /// Checks a secret against a stored hash, at the hash's own cost.
    ///
    /// A hash whose cost is out of bounds or whose form is broken is never computed: it takes the time of a
    /// current one and is a [`Verdict::Mismatch`].
    ///
    /// # Errors
    /// [`NotChecked`] when the queue is full or, after the time of a check, when the hash's pepper is unknown.
    pub async fn verify(&self, secret: SecretString, hash: SecretHash) -> Result<Verdict, NotChecked> {
        let peppers = Arc::clone(&self.0.peppers);
        let cost = hash.cost();
        let task = move |bench: &mut Bench| verify(bench, &peppers, secret.expose_secret().as_bytes(), &hash);
        self.0.pool.run(cost, task).await?
    }

    /// Checks a secret against several stored hashes and gives the one that it has, or `None`.
    ///
    /// # Errors
    /// As [`Hasher::verify`].
    pub async fn verify_any(
        &self,
        secret: SecretString,
        hashes: Vec<SecretHash>,
    ) -> Result<Option<SecretHash>, NotChecked> {
        let peppers = Arc::clone(&self.0.peppers);
        let cost = hashes.iter().map(SecretHash::cost).sum();
        let task = move |bench: &mut Bench| {
            let secret = secret.expose_secret().as_bytes();
            for hash in hashes {
                if verify(bench, &peppers, secret, &hash)? != Verdict::Mismatch {
                    return Ok(Some(hash));
                }
            }
            Ok(None)
        };
        self.0.pool.run(cost, task).await?
    }

    /// Hashes, and other work of their cost, that were begun since the start: whoever is refused, known or unknown, has
    /// to have cost as many.
    #[must_use]
    pub fn begun(&self) -> u64 {
        self.0.pool.begun()
    }

    /// Secrets that wait for a thread.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.0.pool.waiting()
    }

    /// Does other work on the same threads that costs about as much as a hash.
    ///
    /// # Errors
    /// [`Overloaded`] when the queue is full; nothing was done.
    pub async fn work<Answer: Send + 'static>(
        &self,
        task: impl FnOnce() -> Answer + Send + 'static,
    ) -> Result<Answer, Overloaded> {
        self.0.pool.run(1, move |_| task()).await
    }

    /// Takes the time of a verification and throws the result away: for accounts that do not exist, so that
    /// time does not tell.
    ///
    /// # Errors
    /// [`Overloaded`] when the queue is full, just as for an account that exists.
    pub async fn burn(&self, secret: SecretString) -> Result<(), Overloaded> {
        let peppers = Arc::clone(&self.0.peppers);
        let task =
            move |bench: &mut Bench| bench.burn(secret.expose_secret().as_bytes(), &peppers.current().1);
        self.0.pool.run(1, task).await
    }
}

impl fmt::Debug for Hasher {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Hasher").finish_non_exhaustive()
    }
}

impl fmt::Debug for SecretHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretHash").field("phc", &"[redacted]").field("pepper", &self.pepper).finish()
    }
}

fn verify(
    bench: &mut Bench,
    peppers: &Peppers,
    secret: &[u8],
    hash: &SecretHash,
) -> Result<Verdict, NotChecked> {
    let (current, key) = peppers.current();
    if hash.is_made_elsewhere() {
        return Ok(verify_imported(bench, &key, secret, &hash.phc));
    }
    let Some(own_key) = peppers.get(hash.pepper) else {
        bench.burn(secret, &key);
        return Err(NotChecked::UnknownPepper(hash.pepper));
    };
    let Ok(stored) = StoredHash::parse(&hash.phc) else {
        tracing::error!("a stored hash is malformed or too costly");
        bench.burn(secret, &key);
        return Ok(Verdict::Mismatch);
    };
    Ok(if bench.matches(secret, &stored, Some(&own_key)) {
        Verdict::Match { outdated: stored.is_outdated() || hash.pepper != current }
    } else {
        Verdict::Mismatch
    })
}

/// Whatever matches here is outdated: it has no pepper.
fn verify_imported(bench: &mut Bench, key: &Pepper, secret: &[u8], text: &str) -> Verdict {
    match Imported::parse(text) {
        Ok(imported) if imported.matches(bench, secret) => Verdict::Match { outdated: true },
        Ok(_) => Verdict::Mismatch,
        Err(error) => {
            if text != NO_PASSWORD {
                tracing::error!(%error, "an imported hash can't be checked");
            }
            bench.burn(secret, key);
            Verdict::Mismatch
        }
    }
}

#[cfg(test)]
mod tests;

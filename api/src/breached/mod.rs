//! The operator's set of breached passwords: a file in the form of Have I Been Pwned's download, searched where it lies.
//!
//! What can't be read at a look-up counts as "not in it": a disk that fails must lock nobody out of choosing a password,
//! and what the program brings along holds all the same. It is logged and counted; at start it is a refusal.

mod file;
mod look;
#[cfg(test)]
mod tests;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{domain::password::Fingerprint, metrics::Metrics};

pub use look::{Unusable, look};

use file::HashFile;

/// The operator's set, or none. Cheap to clone.
#[derive(Clone)]
pub struct Breached(Option<Arc<Set>>);

struct Set {
    path: PathBuf,
    metrics: Arc<Metrics>,
}

impl Breached {
    /// The set in the file at `path`, after a look at its form; none without a path.
    ///
    /// # Errors
    /// [`Unusable`], a sentence for the operator.
    pub fn open(path: Option<&Path>, metrics: Arc<Metrics>) -> Result<Self, Unusable> {
        let Some(path) = path else { return Ok(Self(None)) };
        look(path)?;
        Ok(Self(Some(Arc::new(Set { path: path.to_owned(), metrics }))))
    }

    /// Whether the set has the password: false where there is no set, and where it can't be read just now. Reads a disk:
    /// not for a thread that others wait for. The file is opened anew, so that a newer one can be moved to its place.
    #[must_use]
    pub fn has(&self, print: &Fingerprint) -> bool {
        let Some(set) = &self.0 else { return false };
        HashFile::open(&set.path).and_then(|file| file.has(print)).unwrap_or_else(|error| {
            let file = set.path.display();
            tracing::error!(alert = "breached_passwords", %file, %error, "a password was not looked up");
            set.metrics.not_looked_up();
            false
        })
    }

    /// As [`Self::has`], on a thread for what waits.
    pub async fn looked_up(&self, print: Fingerprint) -> bool {
        let set = self.clone();
        self.0.is_some() && tokio::task::spawn_blocking(move || set.has(&print)).await.unwrap_or(false)
    }
}

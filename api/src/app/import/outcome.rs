//! What became of a file.

use std::fmt;

use crate::{domain::imported::ImportedAccount, import::Refusal};

/// Why a line made no account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// It can't be one.
    Refused(Refusal),
    /// Its address has an account, or is reserved for one that had it; nothing was changed.
    Exists,
}

/// How many lines came to what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Accounts that were made; in a dry run, that would be.
    pub imported: u64,
    /// Of these, with two-step verification on.
    pub two_step: u64,
    /// Of these, to be confirmed by a mailed link before anything.
    pub unconfirmed: u64,
    /// Lines whose address has an account.
    pub existing: u64,
    /// Lines that were refused.
    pub refused: u64,
}

impl Outcome {
    pub(super) fn count(&mut self, account: &ImportedAccount) {
        self.imported += 1;
        self.two_step += u64::from(!account.proofs.authenticators.is_empty());
        self.unconfirmed += u64::from(account.proofs.password.is_none());
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => write!(f, "refused: {refusal}"),
            Self::Exists => f.write_str("exists: the address has an account; unchanged"),
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { imported, two_step, unconfirmed, existing, refused } = self;
        write!(
            f,
            "{imported} imported ({two_step} with two-step verification, {unconfirmed} to be confirmed), "
        )?;
        write!(f, "{existing} existing and unchanged, {refused} refused")
    }
}

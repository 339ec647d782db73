//! `twostep import`: accounts of other systems, a batch in each transaction.

mod outcome;
mod store;

use std::io::{self, BufRead};

use jiff::Timestamp;

pub use outcome::{Outcome, Told};

use super::{OperateError, Operator, start::read_keys};
use crate::{
    chain::Chain,
    config::Config,
    domain::{imported::ImportedAccount, phone::AllowedCountries},
    entropy::Entropy,
    import::{Line, Lines, Rules, check},
    keys::KeyRing,
    seal::Sealer,
};

/// Accounts of one transaction: enough that each costs little, few enough that whoever signs up or imports the same
/// addresses meanwhile hardly waits.
const BATCH: usize = 500;

/// Why an import stopped. What was committed stays, and the same command goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The installation.
    #[error(transparent)]
    Operate(#[from] OperateError),
    /// The file.
    #[error("the file can't be read: {0}")]
    Read(#[from] io::Error),
}

impl From<crate::storage::StorageError> for ImportError {
    fn from(error: crate::storage::StorageError) -> Self {
        Self::Operate(error.into())
    }
}

/// A checked account and the number of the line that it comes from.
type Checked = (u64, ImportedAccount);

/// Imports accounts.
pub struct Importer<'a> {
    operator: &'a mut Operator,
    directory: KeyRing,
    sealer: Sealer,
    chain: Chain,
    countries: AllowedCountries,
    entropy: &'a dyn Entropy,
    /// Nothing is stored.
    dry_run: bool,
}

impl<'a> Importer<'a> {
    /// Reads the keys that addresses are entered, secrets sealed and events chained with. In a `dry_run` everything is
    /// checked and nothing stored.
    ///
    /// # Errors
    /// Where the keys can't be read.
    pub fn read(
        operator: &'a mut Operator,
        config: &Config,
        entropy: &'a dyn Entropy,
        dry_run: bool,
    ) -> Result<Self, OperateError> {
        let keys = read_keys(config, entropy)?;
        Ok(Self {
            directory: keys.directory,
            sealer: Sealer::new(keys.seal),
            chain: Chain::new(keys.audit),
            countries: config.sms_countries.clone(),
            operator,
            entropy,
            dry_run,
        })
    }

    /// Imports every line, says what became of those that made no account, and how far it has come in bytes.
    ///
    /// # Errors
    /// Where the file or the database fails; whole batches are stored, and can be met again.
    pub async fn import<R: BufRead>(
        &mut self,
        from: R,
        tell: &mut dyn FnMut(u64, Told),
        progress: &dyn Fn(&Outcome, u64),
    ) -> Result<Outcome, ImportError> {
        let (mut lines, mut outcome) = (Lines::new(from), Outcome::default());
        let mut batch: Vec<Checked> = Vec::with_capacity(BATCH);
        while let Some(line) = lines.next_line()? {
            let number = line.number;
            match self.checked(line) {
                Ok(account) => batch.push((number, account)),
                Err(refusal) => {
                    outcome.refused += 1;
                    tell(number, Told::Refused(refusal));
                }
            }
            if batch.len() == BATCH {
                self.take(&mut batch, &mut outcome, tell).await?;
                progress(&outcome, lines.bytes());
            }
        }
        self.take(&mut batch, &mut outcome, tell).await?;
        progress(&outcome, lines.bytes());
        Ok(outcome)
    }

    fn checked(&self, line: Line) -> Result<ImportedAccount, crate::import::Refusal> {
        check(&line.record?, &Rules { countries: &self.countries, now: self.now() })
    }

    fn now(&self) -> Timestamp {
        self.operator.clock.now()
    }

    async fn take(
        &mut self,
        batch: &mut Vec<Checked>,
        outcome: &mut Outcome,
        tell: &mut dyn FnMut(u64, Told),
    ) -> Result<(), ImportError> {
        let made = self.store(batch).await?;
        for ((number, account), made) in batch.drain(..).zip(made) {
            if made {
                outcome.count(&account);
            } else {
                outcome.existing += 1;
                tell(number, Told::Exists);
            }
        }
        Ok(())
    }
}

//! Looking whether security events are what was written, while others go on writing.

use std::{fmt, str::FromStr};

use deadpool_postgres::Transaction;
use jiff::Timestamp;
use tokio_postgres::IsolationLevel;
use uuid::Uuid;

use super::{audit::KEPT_FOR, operate::Operator};
use crate::{
    chain::{Chain, Fault, Head, Seal, Walk},
    storage::{StorageError, audit, reseal::take_time},
};

/// Seals and chains that are looked at in one go.
const BATCH: i64 = 200;

/// Why events could not be verified, or were not.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// Something is not what was written.
    #[error("{0}")]
    Broken(#[from] Fault),
    /// The database failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

/// A checkpoint that was noted outside the database.
#[derive(Debug, Clone)]
pub struct Noted {
    number: i64,
    mark: String,
}

/// What was seen, all of it whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Verified {
    /// Events.
    pub events: u64,
    /// Chains.
    pub chains: u64,
    /// Seals.
    pub seals: u64,
}

/// What is told of progress: of what, how many are done, of how many.
pub type Tell<'a> = dyn Fn(&str, u64, u64) + 'a;

impl Operator {
    /// Walks along the list of seals, then along every chain.
    ///
    /// # Errors
    /// [`VerifyError::Broken`] with the first thing that is wrong.
    pub async fn verify_audit(
        &mut self,
        chain: &Chain,
        noted: Option<&Noted>,
        tell: &Tell<'_>,
    ) -> Result<Verified, VerifyError> {
        take_time(&self.db).await?;
        let (seals, chains) = audit::size(&self.db).await?;
        let seals =
            self.verify_seals(chain, noted, &|done| tell("checkpoints", done, seals.max(done))).await?;
        if let Some(account) = audit::stray(&self.db).await? {
            return Err(Fault::NoChain(account).into());
        }
        let mut seen = Verified { seals, ..Verified::default() };
        let mut after = Uuid::nil();
        loop {
            let tx = self.snapshot().await?;
            let page = audit::page(&tx, after, BATCH).await?;
            let Some(last) = page.last() else { return Ok(seen) };
            after = last.head.account;
            for one in &page {
                walk(chain, one)?;
                seen.chains += 1;
                seen.events += one.events.len() as u64;
            }
            tell("chains", seen.chains, chains.max(seen.chains));
        }
    }

    async fn verify_seals(
        &mut self,
        chain: &Chain,
        noted: Option<&Noted>,
        tell: &dyn Fn(u64),
    ) -> Result<u64, VerifyError> {
        let kept_since = self.clock.now().saturating_sub(KEPT_FOR).unwrap_or(Timestamp::MIN);
        let (mut last, mut previous, mut found) = (0, Vec::new(), noted.is_none());
        loop {
            let tx = self.snapshot().await?;
            let page = audit::seals(&tx, last, BATCH).await?;
            let Some(end) = page.last() else { break };
            let heads = audit::heads_of(&tx, (last + 1, end.number)).await?;
            for seal in page {
                let own = heads.iter().filter(|(number, _)| *number == seal.number);
                let own: Vec<Head> = own.map(|(_, head)| head.clone()).collect();
                hold(chain, (last, &previous), (&seal, &own), kept_since)?;
                if let Some(noted) = noted.filter(|noted| noted.number == seal.number) {
                    found = true;
                    if noted.mark != seal.mark() {
                        return Err(Fault::NotAsNoted(seal.number).into());
                    }
                }
                (last, previous) = (seal.number, seal.signature);
            }
            tell(last.unsigned_abs());
        }
        match noted {
            Some(noted) if !found => Err(Fault::SealMissing(noted.number).into()),
            _ => Ok(last.unsigned_abs()),
        }
    }

    /// A transaction that sees one state of the database.
    async fn snapshot(&mut self) -> Result<Transaction<'_>, VerifyError> {
        let of_one_state =
            self.db.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
        Ok(of_one_state.start().await.map_err(StorageError::from)?)
    }
}

/// Holds a seal against the one before it, and against its heads unless they are so old that they may be gone.
fn hold(
    chain: &Chain,
    (last, previous): (i64, &[u8]),
    (seal, heads): (&Seal, &[Head]),
    kept_since: Timestamp,
) -> Result<(), Fault> {
    if seal.number > last + 1 {
        return Err(Fault::SealMissing(last + 1));
    }
    if !chain.sealed(seal, previous) {
        return Err(Fault::SealForged(seal.number));
    }
    let purged = heads.is_empty() && seal.at < kept_since;
    if purged || seal.covers(heads) { Ok(()) } else { Err(Fault::SealChanged(seal.number)) }
}

fn walk(chain: &Chain, one: &audit::Chained) -> Result<(), Fault> {
    let purged =
        one.purged.as_ref().map(|(seq, value, signature)| (*seq, value.as_slice(), signature.as_slice()));
    let mut walk = Walk::begin(chain, one.head.account, purged, one.vouched.clone())?;
    for event in &one.events {
        walk.step(&event.recorded())?;
    }
    walk.end(one.head.seq, &one.head.chain)
}

impl FromStr for Noted {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parts = text.split_once(':').and_then(|(number, mark)| Some((number.parse().ok()?, mark)));
        match parts {
            Some((number, mark)) if number > 0 && mark.starts_with('m') => {
                Ok(Self { number, mark: mark.to_owned() })
            }
            _ => Err("a checkpoint is <number>:<mark>, as its line in the log has them"),
        }
    }
}

impl fmt::Display for Verified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { events, chains, seals } = self;
        write!(
            f,
            "{events} events in {chains} chains are what was written; {seals} checkpoints vouch for them"
        )
    }
}

//! `twostep keys`: a new key for what stands in the database, while others serve.

use std::time::Duration;

use deadpool_postgres::Client;
use uuid::Uuid;

use super::{
    address_digests,
    connect::connections,
    start::{StartError, database, read_keys},
};
use crate::{
    config::{Config, DatabaseSource},
    embedded::ClusterError,
    entropy::Entropy,
    keys::{
        KeyRing, Keys,
        rotation::{Rotated, Rotation, RotationError, Stage},
    },
    seal::Sealer,
    storage::{StorageError, account, reseal},
};

/// Passes over a column that change nothing before the job gives up on rows that others hold.
const FRUITLESS: u32 = 5;

/// A pause before a pass over rows that others held.
const PAUSE: Duration = Duration::from_millis(200);

/// A rotation to be begun, resumed or ended.
pub struct Job<'a> {
    /// Where database and keys are.
    pub config: &'a Config,
    /// Which key.
    pub what: Rotated,
    /// How long serving processes get to read a changed key file.
    pub wait: Duration,
    /// Rows of one statement, at most.
    pub batch: i64,
    /// Chance.
    pub entropy: &'a dyn Entropy,
    /// Is told of each step.
    pub tell: &'a dyn Fn(String),
}

/// Why a rotation stopped; it is resumed by the same command.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each variant's sentence says it")]
pub enum RotateError {
    #[error(transparent)]
    Start(#[from] StartError),
    #[error(transparent)]
    Cluster(#[from] ClusterError),
    #[error(transparent)]
    Rotation(#[from] RotationError),
    #[error("{0}; the same command resumes where it stopped")]
    Storage(#[from] StorageError),
    #[error(
        "{0} values are left under an older key: they were in use or do not open; run the same command again"
    )]
    Left(i64),
    #[error(
        "{0} values still need an older key, which stays: run `twostep keys rotate` again, or wait for sign-ins to renew hashes"
    )]
    Needed(i64),
    #[error("a new version waits to be used: finish with `twostep keys rotate` first")]
    Unfinished,
}

/// Begins a rotation or resumes the one that was interrupted, to its end but for the older versions of the key,
/// which [`retire`] takes out.
///
/// # Errors
/// [`RotateError`]; what was done stays done.
pub async fn rotate(job: &Job<'_>) -> Result<(), RotateError> {
    let (source, cluster) = database(job.config).await?;
    let done = job.rotate(&source).await;
    if let Some(cluster) = cluster {
        cluster.leave().await?;
    }
    done
}

/// Takes the older versions of a key out of its file, where nothing needs them any more.
///
/// # Errors
/// [`RotateError::Needed`] where something does.
pub async fn retire(job: &Job<'_>) -> Result<(), RotateError> {
    let (source, cluster) = database(job.config).await?;
    let done = job.retire(&source).await;
    if let Some(cluster) = cluster {
        cluster.leave().await?;
    }
    done
}

impl Job<'_> {
    async fn rotate(&self, source: &DatabaseSource) -> Result<(), RotateError> {
        let keys = read_keys(self.config, self.entropy)?;
        let rotation = Rotation::take(&self.config.keys_dir, self.what)?;
        self.let_a_new_version_write(&rotation).await?;
        for ring in [&keys.seal, &keys.directory, &keys.pepper] {
            ring.reload().map_err(RotationError::Key)?;
        }
        let db = self.connect(source).await?;
        match self.what {
            Rotated::Seal => self.reseal(&db, &Sealer::new(keys.seal)).await,
            Rotated::Directory => match self.reenter(&db, &keys.directory).await? {
                0 => Ok(()),
                left => Err(RotateError::Left(left)),
            },
            Rotated::Pepper => {
                let left = self.remaining(&db, &keys).await?;
                self.say(format!("{left} hashes have an earlier pepper; their owners' sign-ins renew them"));
                Ok(())
            }
        }
    }

    async fn retire(&self, source: &DatabaseSource) -> Result<(), RotateError> {
        let keys = read_keys(self.config, self.entropy)?;
        let rotation = Rotation::take(&self.config.keys_dir, self.what)?;
        if let Stage::Waiting(_) = rotation.stage()? {
            return Err(RotateError::Unfinished);
        }
        let left = self.remaining(&self.connect(source).await?, &keys).await?;
        if left > 0 {
            return Err(RotateError::Needed(left));
        }
        rotation.retire()?;
        self.say(format!("{} holds the newest version only", self.what.file()));
        Ok(())
    }

    async fn connect(&self, source: &DatabaseSource) -> Result<Client, RotateError> {
        let db = connections(source, 1)?.connect().await?;
        reseal::take_time(&db).await?;
        Ok(db)
    }

    /// Every process reads a version before any writes under it, and writes under it before the job looks for
    /// what stands under others.
    async fn let_a_new_version_write(&self, rotation: &Rotation) -> Result<(), RotateError> {
        let version = match rotation.stage()? {
            Stage::Resting => rotation.begin(self.entropy)?,
            Stage::Waiting(version) => version,
            Stage::Writing(version) => {
                self.say(format!("version {version} writes; going on where the rotation stopped"));
                return Ok(());
            }
        };
        self.say(format!("version {version} waits {} s, until every process reads it", self.wait.as_secs()));
        tokio::time::sleep(self.wait).await;
        rotation.activate()?;
        self.say(format!("version {version} writes; {} s until it does everywhere", self.wait.as_secs()));
        tokio::time::sleep(self.wait).await;
        Ok(())
    }

    async fn reseal(&self, db: &Client, sealer: &Sealer) -> Result<(), RotateError> {
        for column in &reseal::COLUMNS {
            let (mut sum, mut fruitless) = (0, 0);
            loop {
                let (done, found) = self.pass(db, sealer, column, &mut sum).await?;
                fruitless = if done == 0 { fruitless + 1 } else { 0 };
                if !found || fruitless == FRUITLESS {
                    break;
                }
                tokio::time::sleep(PAUSE).await;
            }
            self.say(format!("{}: {sum} values sealed again", column.name));
        }
        match reseal::remaining(db, sealer).await? {
            0 => Ok(()),
            left => Err(RotateError::Left(left)),
        }
    }

    /// Once over a column: how much was done, and whether anything was found.
    async fn pass(
        &self,
        db: &Client,
        sealer: &Sealer,
        column: &reseal::Column,
        sum: &mut u64,
    ) -> Result<(u64, bool), RotateError> {
        let (mut last, before) = ((Uuid::nil(), Uuid::nil()), *sum);
        let mut found = false;
        loop {
            let batch = reseal::batch(db, (sealer, self.entropy), column, last, self.batch).await?;
            let Some(next) = batch.last else { return Ok((*sum - before, found)) };
            (last, found) = (next, true);
            *sum += batch.done;
            self.say(format!("{}: {sum} so far, {} do not open", column.name, batch.broken));
        }
    }

    /// Enters every address under the newest key; how many entries are left under others.
    async fn reenter(&self, db: &Client, ring: &KeyRing) -> Result<i64, RotateError> {
        let (mut last, mut moved, mut current) = (Uuid::nil(), 0, 0);
        loop {
            let accounts = account::addresses(db, last, self.batch).await?;
            let Some((next, _)) = accounts.last() else { break };
            last = next.uuid();
            let mut entries = account::Entries::default();
            for (account, emails) in &accounts {
                for email in emails {
                    entries.add(*account, &address_digests(ring, email));
                }
            }
            let (now_moved, now_current) = account::reenter(db, &entries).await?;
            (moved, current) = (moved + now_moved, current + now_current);
            self.say(format!("email_directory: {moved} entered anew so far"));
        }
        Ok(account::entries(db).await? - current)
    }

    async fn remaining(&self, db: &Client, keys: &Keys) -> Result<i64, RotateError> {
        Ok(match self.what {
            Rotated::Seal => reseal::remaining(db, &Sealer::new(keys.seal.clone())).await?,
            Rotated::Directory => self.reenter(db, &keys.directory).await?,
            Rotated::Pepper => reseal::hashes_under_others(db, keys.pepper.current().0).await?,
        })
    }

    fn say(&self, sentence: String) {
        (self.tell)(sentence);
    }
}

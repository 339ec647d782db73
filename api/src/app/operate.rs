//! What an operator does to a running installation, from the command line.

use std::sync::Arc;

use deadpool_postgres::Client;
use uuid::Uuid;

use super::{
    connect::connections,
    start::{StartError, database},
};
use crate::{
    clock::Clock,
    config::Config,
    domain::spend::{Destination, Money, day_of},
    embedded::Cluster,
    storage::{StorageError, restored, spend},
};

/// Accounts that one statement changes.
const RESTORED_AT_ONCE: i64 = 500;

/// Why an operator's command failed.
#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    /// The database can't be reached.
    #[error(transparent)]
    Start(#[from] StartError),
    /// It failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// No account has the address.
    #[error("there is no account with the address {0:?}")]
    Nobody(String),
    /// What was asked for can't be written.
    #[error("can't write: {0}")]
    Write(#[from] std::io::Error),
    /// What was named is no destination.
    #[error("{0:?} is neither a country such as NO nor a calling code such as +7")]
    Unknown(String),
}

/// The installation's database, as the application's role sees it.
pub struct Operator {
    pub(super) clock: Arc<dyn Clock>,
    pub(super) db: Client,
    cluster: Option<Cluster>,
}

impl Operator {
    /// Connects. Serving processes go on meanwhile.
    ///
    /// # Errors
    /// Where the database can't be reached.
    pub async fn connect(config: &Config, clock: Arc<dyn Clock>) -> Result<Self, OperateError> {
        let (source, cluster) = database(config).await?;
        let db = connections(&source, 1)?.connect().await?;
        Ok(Self { clock, db, cluster })
    }

    /// What was spent on texts today, and where none are sent: a line each.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn sms_status(&self) -> Result<Vec<String>, OperateError> {
        let now = self.clock.now();
        let (day, _) = day_of(now);
        let spent = spend::of_day(&self.db, day).await?;
        let paid = spent.iter().filter(|one| one.scope.ends_with(" total")).map(|one| one.cost.units()).sum();
        let lines = spent.iter().map(|one| format!("{}: {} segments, {}", one.scope, one.messages, one.cost));
        let mut lines: Vec<String> = lines.collect();
        lines.push(format!("cost of {day} (UTC): {}", Money::from_units(paid)));
        for (destination, until) in spend::stopped(&self.db, now).await? {
            lines.push(format!(
                "{destination}: stopped until {until}; `twostep sms reopen {destination}` opens it"
            ));
        }
        Ok(lines)
    }

    /// Opens a stopped destination again; says whether it was stopped.
    ///
    /// # Errors
    /// Where the text names no destination or the database fails.
    pub async fn reopen_sms(&self, text: &str) -> Result<bool, OperateError> {
        let destination = Destination::parse(text).ok_or_else(|| OperateError::Unknown(text.to_owned()))?;
        Ok(spend::reopen(&self.db, &destination, self.clock.now()).await?)
    }

    /// After a backup was put back: ends every session, voids whatever was pending and every code so far, and says how many
    /// accounts, sign-ups and messages that were. Can be repeated where it was interrupted.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn restored(&self, tell: &dyn Fn(String)) -> Result<(), OperateError> {
        let now = self.clock.now();
        let (mut after, mut accounts) = (Uuid::nil(), 0);
        while let Some((last, more)) = restored::void(&self.db, after, RESTORED_AT_ONCE, now).await? {
            (after, accounts) = (last, accounts + more);
            tell(format!("{accounts} accounts: sessions ended, pending codes and codes so far void"));
        }
        let (sign_ups, messages) = restored::forget_pending(&self.db).await?;
        tell(format!("{sign_ups} unconfirmed sign-ups and {messages} waiting messages forgotten"));
        Ok(())
    }

    /// Leaves the database.
    ///
    /// # Errors
    /// Where the private cluster can't be left.
    pub async fn leave(self) -> Result<(), OperateError> {
        drop(self.db);
        match self.cluster {
            Some(cluster) => Ok(cluster.leave().await.map_err(StartError::from)?),
            None => Ok(()),
        }
    }
}

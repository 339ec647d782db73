//! What an operator exports on the command line: one account's data, or everybody's. Never a secret or a hash.

use std::{io::Write, sync::Arc};

use uuid::Uuid;

use super::{OperateError, Operator, address_digests, start::read_keys};
use crate::{
    chain::Chain,
    config::Config,
    domain::{
        email::Email,
        event::{Event, EventType},
        ids::{AccountId, EventId},
    },
    entropy::Entropy,
    http::account::export::ExportAnswer,
    keys::KeyRing,
    recorder::Recorder,
    seal::Sealer,
    storage::{self, StorageError, account, reseal::take_time},
};

/// Accounts that are looked up at once.
const BATCH: i64 = 500;

/// Exports accounts, each with an event that its owner sees.
pub struct Export<'a> {
    operator: &'a mut Operator,
    directory: KeyRing,
    sealer: Sealer,
    recorder: Recorder,
    entropy: Arc<dyn Entropy>,
}

impl<'a> Export<'a> {
    /// Reads the keys that addresses are found under, numbers opened with, and events chained with.
    ///
    /// # Errors
    /// Where the keys can't be read.
    pub fn read(
        operator: &'a mut Operator,
        config: &Config,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, OperateError> {
        let keys = read_keys(config, &*entropy)?;
        let sealer = Sealer::new(keys.seal);
        let sealing = (sealer.clone(), entropy.clone());
        let recorder = Recorder::new(Chain::new(keys.audit), &config.webhooks, sealing);
        Ok(Self { operator, directory: keys.directory, sealer, recorder, entropy })
    }

    /// Writes the data of the account with an address or an id, as one line.
    ///
    /// # Errors
    /// Where there is no such account, the database fails, or nothing can be written.
    pub async fn one(&mut self, who: &str, out: &mut dyn Write) -> Result<(), OperateError> {
        let nobody = || OperateError::Nobody(who.to_owned());
        let account = if let Ok(id) = who.parse::<Uuid>() {
            id.into()
        } else {
            let email = Email::parse(who).map_err(|_| nobody())?;
            let digests = address_digests(&self.directory, &email);
            account::find(&self.operator.db, &digests).await?.ok_or_else(nobody)?
        };
        let line = self.line(account).await?.ok_or_else(nobody)?;
        Ok(writeln!(out, "{line}").and_then(|()| out.flush())?)
    }

    /// Writes the data of every account, a line each in the order of their ids, and tells how many of how many are done.
    /// An account that is made or erased meanwhile may be there or not.
    ///
    /// # Errors
    /// Where the database fails or nothing can be written.
    pub async fn all(&mut self, out: &mut dyn Write, tell: &dyn Fn(u64, u64)) -> Result<u64, OperateError> {
        take_time(&self.operator.db).await?;
        let all = account::count(&self.operator.db).await?;
        let (mut after, mut done) = (Uuid::nil(), 0);
        loop {
            let page = account::ids(&self.operator.db, after, BATCH).await?;
            let Some(last) = page.last() else { break };
            after = last.uuid();
            for account in page {
                if let Some(line) = self.line(account).await? {
                    writeln!(out, "{line}")?;
                    done += 1;
                }
            }
            tell(done, all.max(done));
        }
        out.flush()?;
        Ok(done)
    }

    /// The data of an account, with the event that it was exported in the same transaction; `None` where it is gone.
    async fn line(&mut self, id: AccountId) -> Result<Option<String>, OperateError> {
        let now = self.operator.clock.now();
        let tx = self.operator.db.transaction().await.map_err(StorageError::from)?;
        let Some(found) = account::credentials(&tx, &self.sealer, id).await? else { return Ok(None) };
        let answer = ExportAnswer::read(&tx, &found.account, None, now).await?;
        let line = serde_json::to_string(&answer).map_err(std::io::Error::from)?;
        let event = EventId::draw(now, &*self.entropy);
        let event = Event::own(event, id, now, EventType::ExportedByOperator);
        storage::event::append(&tx, &self.recorder.link(event)).await?;
        tx.commit().await.map_err(StorageError::from)?;
        Ok(Some(line))
    }
}

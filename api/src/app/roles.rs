//! Who is support, from the command line.

use std::sync::Arc;

use jiff::Timestamp;

use crate::{
    chain::{Chain, Link},
    config::Config,
    domain::{
        email::Email,
        event::{Event, EventType},
        ids::{AccountId, EventId},
        role::Role,
    },
    entropy::Entropy,
    keys::KeyRing,
    recorder::Recorder,
    seal::Sealer,
    storage::{self, support},
};

use super::{OperateError, Operator, address_digests, start::read_keys};

/// Gives and takes roles.
pub struct Roles<'a> {
    operator: &'a mut Operator,
    directory: KeyRing,
    recorder: Recorder,
    entropy: Arc<dyn Entropy>,
}

impl<'a> Roles<'a> {
    /// Reads the keys that addresses are found under and events are chained with.
    ///
    /// # Errors
    /// Where the keys can't be read.
    pub fn read(
        operator: &'a mut Operator,
        config: &Config,
        entropy: Arc<dyn Entropy>,
    ) -> Result<Self, OperateError> {
        let keys = read_keys(config, &*entropy)?;
        let sealing = (Sealer::new(keys.seal), entropy.clone());
        let recorder = Recorder::new(Chain::new(keys.audit), &config.webhooks, sealing);
        Ok(Self { directory: keys.directory, recorder, operator, entropy })
    }

    /// Gives the account with an address a role. A recovery of it that is under way ends: for an account with a
    /// role stricter rules hold.
    ///
    /// # Errors
    /// Where there is no such account or the database fails.
    pub async fn grant(&mut self, address: &str, role: Role) -> Result<(), OperateError> {
        let account = self.account(address).await?;
        let (now, event) = self.event(account, EventType::RoleGranted);
        let tx = self.operator.db.transaction().await.map_err(storage::StorageError::from)?;
        storage::lock_account(&tx, account).await?;
        support::end(&tx, account).await?;
        support::grant(&tx, account, role, now).await?;
        storage::event::append(&tx, &event).await?;
        Ok(tx.commit().await.map_err(storage::StorageError::from)?)
    }

    /// Takes the role of the account with an address away, and says whether it had one.
    ///
    /// # Errors
    /// Where there is no such account or the database fails.
    pub async fn revoke(&mut self, address: &str) -> Result<bool, OperateError> {
        let account = self.account(address).await?;
        let (_, event) = self.event(account, EventType::RoleRevoked);
        let tx = self.operator.db.transaction().await.map_err(storage::StorageError::from)?;
        storage::lock_account(&tx, account).await?;
        let had = support::revoke(&tx, account).await?;
        if had {
            storage::event::append(&tx, &event).await?;
        }
        tx.commit().await.map_err(storage::StorageError::from)?;
        Ok(had)
    }

    /// Everybody with a role: a line each.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn list(&self) -> Result<Vec<String>, OperateError> {
        let holders = support::holders(&self.operator.db).await?;
        let line = |(_, email, role, since): &(AccountId, Email, Role, _)| {
            format!("{}: {} since {since}", email.as_str(), role.as_str())
        };
        Ok(holders.iter().map(line).collect())
    }

    async fn account(&self, address: &str) -> Result<AccountId, OperateError> {
        let nobody = || OperateError::Nobody(address.to_owned());
        let email = Email::parse(address).map_err(|_| nobody())?;
        let digests = address_digests(&self.directory, &email);
        storage::account::find(&self.operator.db, &digests).await?.ok_or_else(nobody)
    }

    fn event(&self, account: AccountId, event_type: EventType) -> (Timestamp, Link) {
        let now = self.operator.clock.now();
        let event = Event::own(EventId::draw(now, &*self.entropy), account, now, event_type);
        (now, self.recorder.link(event))
    }
}

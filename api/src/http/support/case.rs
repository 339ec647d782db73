//! An act of support on an account: what every such call does around its decision.

use deadpool_postgres::{Client as Connection, Transaction};
use jiff::Timestamp;

use super::SupportAgent;
use crate::{
    app::App,
    domain::{
        email::Email,
        event::{EventType, Origin},
        ids::AccountId,
        role::Role,
    },
    http::{
        client::Client,
        problem::{Code, Problem},
    },
    storage::{
        self,
        support::{Act, Target, append, read_role, target},
        undo::every_address,
    },
};

/// An account that an agent acts on, locked until the transaction ends.
pub(super) struct Case<'a> {
    pub(super) app: &'a App,
    pub(super) agent: &'a SupportAgent,
    pub(super) tx: Transaction<'a>,
    pub(super) target: Target,
    pub(super) now: Timestamp,
    pub(super) origin: Origin,
}

impl<'a> Case<'a> {
    /// Locks the account and looks at it and the agent's role once more.
    ///
    /// # Errors
    /// `not_found` where there is no such account, `forbidden` where the agent lost the role meanwhile.
    pub(super) async fn open(
        (app, db): (&'a App, &'a mut Connection),
        (agent, client): (&'a SupportAgent, &Client),
        account: AccountId,
    ) -> Result<Self, Problem> {
        let tx = db.transaction().await?;
        storage::lock_account(&tx, account).await?;
        if read_role(&tx, agent.id()).await? != Some(agent.role) {
            return Err(Code::Forbidden.into());
        }
        let target = target(&tx, &app.sealer, account).await?.ok_or(Code::NotFound)?;
        Ok(Self { app, agent, tx, target, now: app.now(), origin: client.origin() })
    }

    /// Passes where the agent stands above the account. Else the attempt is recorded for its owner to see.
    ///
    /// # Errors
    /// `forbidden`.
    pub(super) async fn permitted(self, act: Act<'_>) -> Result<Self, Problem> {
        if self.agent.role.outranks(self.target.role) {
            return Ok(self);
        }
        Err(self.refuse(act, Code::Forbidden.into()).await?)
    }

    /// Passes administrators. Else the attempt is recorded for the account's owner to see.
    ///
    /// # Errors
    /// `forbidden`.
    pub(super) async fn by_administrator(self, act: Act<'_>) -> Result<Self, Problem> {
        if self.agent.role == Role::Admin {
            return Ok(self);
        }
        Err(self.refuse(act, Code::Forbidden.into()).await?)
    }

    /// Records a refused attempt, and gives the problem to answer with.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn refuse(self, act: Act<'_>, problem: Problem) -> Result<Problem, Problem> {
        self.record(EventType::SupportRefused, Act { refused: true, ..act }).await?;
        self.tx.commit().await?;
        Ok(problem)
    }

    /// Records what was done.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn record(&self, event_type: EventType, act: Act<'_>) -> Result<(), Problem> {
        let event = self.app.event(self.target.account.id, event_type, &self.origin);
        Ok(append(&self.tx, &self.app.link(event), &act).await?)
    }

    /// Every address of the account: its own, and those that were replaced lately.
    ///
    /// # Errors
    /// `unavailable`.
    pub(super) async fn addresses(&self) -> Result<Vec<Email>, Problem> {
        Ok(every_address(&self.tx, &self.target.account, self.now).await?)
    }

    /// Commits, and wakes the sender.
    ///
    /// # Errors
    /// `unavailable`; then nothing was changed.
    pub(super) async fn commit(self) -> Result<(), Problem> {
        self.tx.commit().await?;
        self.app.wake_sender();
        Ok(())
    }
}

//! A change of the caller's account: what every such call does around its decision.

use deadpool_postgres::{Client as Connection, Transaction};
use jiff::Timestamp;

use super::{
    client::Client,
    problem::{Code, Problem},
    proof::SignedIn,
    sms_notice::{self, Afterwards},
};
use crate::{
    app::App,
    domain::{
        challenge::Method,
        event::{Event, EventType, Origin},
        ids::{AccountId, MessageId, SessionId},
        message::Letter,
        phone::PhoneNumber,
        session::Session,
    },
    storage,
};

/// The caller's account and session, locked until the transaction ends, both unchanged since the caller was
/// let in.
pub struct Change<'a> {
    /// The application.
    pub app: &'a App,
    /// Who changes.
    pub caller: &'a SignedIn,
    /// The transaction that holds the lock.
    pub tx: Transaction<'a>,
    /// The session that changes it, as it is stored now.
    pub session: Session,
    /// When.
    pub now: Timestamp,
    origin: Origin,
}

impl<'a> Change<'a> {
    /// Locks the caller's account and session.
    ///
    /// # Errors
    /// `session_ended` where the credentials changed meanwhile, or the session ended or was raised.
    pub async fn begin(
        app: &'a App,
        db: &'a mut Connection,
        caller: &'a SignedIn,
        client: &Client,
    ) -> Result<Self, Problem> {
        let tx = db.transaction().await?;
        if storage::lock_account(&tx, caller.account.id).await? != Some(caller.session.credential_epoch) {
            return Err(Code::SessionEnded.into());
        }
        let mut session = caller.session.clone();
        if !storage::session::lock(&tx, &mut session).await? {
            return Err(Code::SessionEnded.into());
        }
        Ok(Self { app, caller, tx, session, now: app.now(), origin: client.origin() })
    }

    /// The account that is changed.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.caller.account.id
    }

    /// The id of the session that changes it.
    #[must_use]
    pub fn session(&self) -> SessionId {
        self.session.id
    }

    /// When and from where, as notices tell it.
    #[must_use]
    pub fn origin(&self) -> (Timestamp, &Origin) {
        (self.now, &self.origin)
    }

    /// Writes an event.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn record(&self, event_type: EventType, method: Option<Method>) -> Result<(), Problem> {
        let event = self.app.event(self.account(), event_type, &self.origin);
        let event = Event { session: Some(self.session()), method, ..event };
        Ok(self.app.record(&self.tx, event).await?)
    }

    /// Puts a letter in the outbox; it is not sent any more after `expires_at`.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn send(&self, letter: Letter, expires_at: Timestamp) -> Result<MessageId, Problem> {
        Ok(self.app.send(&self.tx, self.account(), letter, expires_at).await?)
    }

    /// Puts a notice in the outbox.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn notify(&self, letter: Letter) -> Result<(), Problem> {
        Ok(self.app.notify(&self.tx, self.account(), letter).await?)
    }

    /// Writes an event, mails `letter` about it, and texts it to the phone on file.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn tell(&self, event_type: EventType, letter: Letter) -> Result<(), Problem> {
        self.record(event_type, None).await?;
        self.notify(letter).await?;
        sms_notice::text_on_file(self.app, &self.tx, &self.caller.account, event_type).await
    }

    /// Texts a notice about an event to a number.
    ///
    /// # Errors
    /// `unavailable`.
    pub async fn text(&self, to: (&PhoneNumber, Afterwards), event_type: EventType) -> Result<(), Problem> {
        sms_notice::text(self.app, &self.tx, &self.caller.account, to, event_type).await
    }

    /// Commits, and wakes the sender.
    ///
    /// # Errors
    /// `unavailable`; then nothing was changed.
    pub async fn commit(self) -> Result<(), Problem> {
        self.tx.commit().await?;
        self.app.wake_sender();
        Ok(())
    }
}

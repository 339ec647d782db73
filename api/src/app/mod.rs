//! What every request works with, and how the program starts and stops.

mod audit;
mod connect;
mod export;
mod housekeeping;
mod import;
mod limits;
mod operate;
mod roles;
pub mod rotation;
mod serve;
mod spend;
mod start;
mod state;
mod tls;
pub mod verify;
mod webhooks;

use std::sync::Arc;

use data_encoding::HEXLOWER;
use deadpool_postgres::{Client, GenericClient};
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Notify;

pub(crate) use connect::{connect_as_application, connect_as_owner};
pub use export::Export;
pub use import::{ImportError, Importer, Outcome, Told};
pub use operate::{OperateError, Operator};
pub use roles::Roles;
pub use serve::{serve, serve_metrics};
pub use spend::{Closed, Purse};
pub use start::{Parts, StartError, Started, start};

use crate::{
    access_token::AccessTokens,
    breached::Breached,
    chain::Chain,
    clock::Clock,
    config::Config,
    domain::{
        email::Email,
        event::{Event, EventType, Origin},
        ids::{AccountId, EventId, MessageId, SessionId},
        message::{Letter, Message},
        one_time_code::OneTimeCode,
    },
    entropy::Entropy,
    hashing::Hasher,
    keys::KeyRing,
    messages::{
        gateway::Gateways,
        texts::{Words, channel_of},
    },
    metrics::Metrics,
    recorder::Recorder,
    seal::Sealer,
    storage::{self, Connections},
    telemetry,
    token::Tokens,
};

/// How long a notice is worth sending.
const NOTICE_LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Bytes of an account's or session's digest that the log shows: enough that no two are taken for one.
const PSEUDONYM_BYTES: usize = 8;

/// Everything a request works with; one for the whole process.
pub struct App {
    /// The configuration.
    pub config: Config,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Chance.
    pub entropy: Arc<dyn Entropy>,
    /// Database connections of the application's role.
    pub pool: Connections,
    /// Seals secrets and numbers.
    pub sealer: Sealer,
    /// Opaque tokens.
    pub tokens: Tokens,
    /// Access tokens.
    pub access: AccessTokens,
    /// Argon2.
    pub hasher: Hasher,
    /// The operator's set of breached passwords.
    pub breached: Breached,
    /// The words of messages.
    pub words: Words,
    /// SMS gateways.
    pub gateways: Arc<Gateways>,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    chain: Chain,
    recorder: Recorder,
    codes: KeyRing,
    directory: KeyRing,
    /// Every ring that may be read again.
    rings: Vec<KeyRing>,
    wake: Arc<Notify>,
}

/// The directory digests of an address under every key of `ring`, the current one's first.
fn address_digests(ring: &KeyRing, email: &Email) -> Vec<Vec<u8>> {
    ring.digests("e-mail", &[email.normalized().as_bytes()])
}

impl App {
    /// The current time.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A database connection.
    ///
    /// # Errors
    /// When none can be had.
    pub async fn database(&self) -> storage::Result<Client> {
        self.pool.connect().await
    }

    /// A database connection for one statement that changes nothing, see [`Connections::reader`].
    ///
    /// # Errors
    /// When none can be had.
    pub async fn reader(&self) -> storage::Result<Arc<Client>> {
        self.pool.reader().await
    }

    /// The directory digests of an address under every key version, the newest first.
    #[must_use]
    pub fn email_digests(&self, email: &Email) -> Vec<Vec<u8>> {
        address_digests(&self.directory, email)
    }

    /// The directory digest of an address under the newest key: the one that is entered.
    #[must_use]
    pub fn email_digest(&self, email: &Email) -> Vec<u8> {
        self.directory.digest("e-mail", &[email.normalized().as_bytes()])
    }

    /// The digest that a limit counts by, so that no address or number stands in its table.
    #[must_use]
    pub fn limit_digest(&self, scope: &str, key: &str) -> Vec<u8> {
        self.directory.digest("limit", &[scope.as_bytes(), key.as_bytes()])
    }

    /// The keyed digests of a mailed or texted code under every key version, the newest first, bound to its
    /// purpose and the item that asked for it.
    #[must_use]
    pub fn code_digests(&self, purpose: &str, item: &[u8], code: &OneTimeCode) -> Vec<Vec<u8>> {
        self.codes.digests("code", &[purpose.as_bytes(), item, code.as_str().as_bytes()])
    }

    /// The keyed digest of such a code under the newest key: the one that is stored.
    #[must_use]
    pub fn code_digest(&self, purpose: &str, item: &[u8], code: &OneTimeCode) -> Vec<u8> {
        self.codes.digest("code", &[purpose.as_bytes(), item, code.as_str().as_bytes()])
    }

    /// Says in the running request's log lines whose it is: by keyed digests, so that whoever reads the log
    /// learns neither the account nor the session, yet sees which lines are of one.
    pub fn name_in_log(&self, account: AccountId, session: Option<SessionId>) {
        telemetry::named(
            || self.pseudonym("subject", account.as_bytes()),
            || session.map(|session| self.pseudonym("session", session.as_bytes())),
        );
    }

    /// The pseudonym that the log knows an account by.
    #[must_use]
    pub fn subject(&self, account: AccountId) -> String {
        self.pseudonym("subject", account.as_bytes())
    }

    fn pseudonym(&self, of: &str, id: &[u8]) -> String {
        let digest = self.directory.digest("log", &[of.as_bytes(), id]);
        HEXLOWER.encode(digest.get(..PSEUDONYM_BYTES).unwrap_or(&digest))
    }

    /// An event of now. Whoever records one knows whose request it is: the log is told too.
    #[must_use]
    pub fn event(&self, account: AccountId, event_type: EventType, origin: &Origin) -> Event {
        self.name_in_log(account, None);
        let at = self.now();
        Event {
            id: EventId::draw(at, &*self.entropy),
            account,
            at,
            event_type,
            method: None,
            session: None,
            origin: Some(origin.clone()),
        }
    }

    /// An event of now that nobody's request caused.
    #[must_use]
    pub fn own_event(&self, account: AccountId, event_type: EventType) -> Event {
        let at = self.now();
        let id = EventId::draw(at, &*self.entropy);
        Event::own(id, account, at, event_type)
    }

    /// Puts a letter in the outbox inside the caller's transaction; it is sent until `expires_at`.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn send(
        &self,
        db: &impl GenericClient,
        account: AccountId,
        letter: Letter,
        expires_at: Timestamp,
    ) -> storage::Result<MessageId> {
        let message = self.message(account, letter, expires_at);
        storage::outbox::put(db, self.seal(), &message).await?;
        Ok(message.id)
    }

    /// Puts the last notice to a number or address that goes from file in the outbox; it is erased once handed over.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn bid_farewell(
        &self,
        db: &impl GenericClient,
        account: AccountId,
        letter: Letter,
    ) -> storage::Result<()> {
        let message = self.message(account, letter, self.now() + NOTICE_LIFE);
        storage::outbox::put(db, self.seal(), &Message { farewell: true, ..message }).await
    }

    /// Puts a notice in the outbox inside the caller's transaction; it is worth sending for a day.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn notify(
        &self,
        db: &impl GenericClient,
        account: AccountId,
        letter: Letter,
    ) -> storage::Result<()> {
        self.send(db, account, letter, self.now() + NOTICE_LIFE).await.map(drop)
    }

    fn message(&self, account: AccountId, letter: Letter, expires_at: Timestamp) -> Message {
        let created_at = self.now();
        Message {
            id: MessageId::draw(created_at, &*self.entropy),
            account,
            channel: channel_of(&letter),
            letter,
            farewell: false,
            created_at,
            expires_at,
        }
    }

    /// What sealing needs.
    #[must_use]
    pub fn seal(&self) -> (&Sealer, &dyn Entropy) {
        (&self.sealer, &*self.entropy)
    }

    /// Tells the sender that messages were committed.
    pub fn wake_sender(&self) {
        self.wake.notify_one();
    }
}

//! Opening a session: the line, then the account.

use std::time::Duration;

use futures_util::{Stream, StreamExt, stream::BoxStream};
use rusmpp::{
    pdus::BindTransceiver,
    types::COctetString,
    values::{InterfaceVersion, Npi, Ton},
};
use rusmppc::{Client, ConnectionBuilder, Event, error::Error};
use secrecy::ExposeSecret;
use tokio::task::JoinSet;

use super::line;
use crate::config::SmppGateway;

/// How long opening may take.
const OPENING: Duration = Duration::from_secs(10);

/// How long the message center may take to answer anything.
const ANSWER: Duration = Duration::from_secs(3);

/// How often a silent session is asked whether it lives.
const LIVES: Duration = Duration::from_secs(20);

/// The longest order that is read: receipts with a payload are far shorter.
const LONGEST: usize = 16 * 1024;

/// A bound session; it ends when dropped.
pub(super) struct Session {
    pub(super) client: Client,
    pub(super) events: BoxStream<'static, Event>,
    _connection: JoinSet<()>,
}

/// Looks whether an account can be bound, and leaves again.
///
/// # Errors
/// Why it can't, in words.
pub async fn probe(settings: &SmppGateway) -> Result<(), String> {
    let session = bind(settings).await?;
    let _left = session.client.unbind().await;
    Ok(())
}

/// Opens a session.
///
/// # Errors
/// Why it can't be opened, in words without a secret.
pub(super) async fn bind(settings: &SmppGateway) -> Result<Session, String> {
    let opened = tokio::time::timeout(OPENING, open(settings)).await;
    opened.unwrap_or_else(|_| Err("no answer in time".to_owned()))
}

async fn open(settings: &SmppGateway) -> Result<Session, String> {
    let line = line::open(settings).await.map_err(|error| format!("can't connect: {error}"))?;
    let (client, events, connection) = ConnectionBuilder::new()
        .max_command_length(LONGEST)
        .enquire_link_interval(LIVES)
        .enquire_link_response_timeout(ANSWER)
        .response_timeout(ANSWER)
        // The crate speaks 5.0; what is used here is the same in 3.4.
        .disable_interface_version_check()
        .no_spawn()
        .connected(line);
    let mut task = JoinSet::new();
    task.spawn(connection);
    let account = account(settings).ok_or("system id, password or system type is too long for SMPP")?;
    match client.bind_transceiver(account).await {
        Ok(_) => Ok(Session { client, events: boxed(events), _connection: task }),
        Err(Error::UnexpectedResponse { response }) => Err(format!("refused: {:?}", response.status())),
        Err(error) => Err(error.to_string()),
    }
}

fn boxed(events: impl Stream<Item = Event> + Send + 'static) -> BoxStream<'static, Event> {
    events.boxed()
}

/// The account; `None` where a part does not fit its field.
fn account(settings: &SmppGateway) -> Option<BindTransceiver> {
    let password = settings.password.expose_secret().to_owned();
    let bind = BindTransceiver::builder()
        .system_id(COctetString::from_string(settings.system_id.clone()).ok()?)
        .password(COctetString::from_string(password).ok()?)
        .system_type(COctetString::from_string(settings.system_type.clone()).ok()?)
        .interface_version(InterfaceVersion::Smpp3_4)
        .addr_ton(Ton::Unknown)
        .addr_npi(Npi::Unknown);
    Some(bind.build())
}

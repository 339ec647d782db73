//! The session is kept: bound again whenever it ends, and receipts are noted before they are acknowledged.

use std::{pin::pin, sync::Arc, time::Duration};

use futures_util::StreamExt;
use rusmpp::{Command, CommandStatus, Pdu, pdus::DeliverSmResp};
use rusmppc::{Client, Event};
use tokio::{sync::watch, task::JoinSet};

use super::{
    bind::{Session, bind},
    receipt,
};
use crate::{config::SmppGateway, messages::report::Reporter};

/// The first wait before another try; each that follows is twice as long.
const FIRST_WAIT: Duration = Duration::from_secs(1);

/// Doublings of it, at most: to 32 seconds.
const DOUBLINGS: u32 = 5;

/// A session that lived this long was sound: the waits begin anew.
const SOUND: Duration = Duration::from_mins(1);

/// Receipts that are noted at once; one more is asked for again later.
const AT_ONCE: usize = 64;

/// How the session stands.
pub(super) enum Standing {
    /// It is being opened for the first time.
    Binding,
    /// Texts can be submitted.
    Bound(Client),
    /// It can't be used, and why.
    Unbound(String),
}

/// Keeps the session of one gateway.
pub(super) struct Link {
    name: Arc<str>,
    settings: SmppGateway,
    standing: watch::Sender<Standing>,
    reporter: Arc<Reporter>,
}

impl Link {
    pub(super) fn new(
        name: &str,
        settings: SmppGateway,
        reporter: Arc<Reporter>,
    ) -> (Self, watch::Receiver<Standing>) {
        let (standing, seen) = watch::channel(Standing::Binding);
        (Self { name: name.into(), settings, standing, reporter }, seen)
    }

    /// Binds, and binds again after a wait, until it is dropped.
    pub(super) async fn keep(self) {
        let mut failed = 0;
        loop {
            let (why, sound) = match bind(&self.settings).await {
                Ok(session) => self.work(session).await,
                Err(why) => (why, false),
            };
            tracing::warn!(gateway = &*self.name, why, "no SMPP session");
            self.standing.send_replace(Standing::Unbound(why));
            failed = if sound { 0 } else { failed };
            tokio::time::sleep(self.reporter.part_of(FIRST_WAIT * (1 << failed))).await;
            failed = (failed + 1).min(DOUBLINGS);
        }
    }

    /// Lets texts be submitted until the session ends; why it did, and whether it was sound until then.
    async fn work(&self, mut session: Session) -> (String, bool) {
        tracing::info!(gateway = &*self.name, "an SMPP session is bound");
        self.standing.send_replace(Standing::Bound(session.client.clone()));
        let (mut noting, mut sound) = (JoinSet::new(), pin!(tokio::time::sleep(SOUND)));
        let mut is_sound = false;
        let why = loop {
            tokio::select! {
                event = session.events.next() => match event {
                    Some(Event::Incoming(told)) => {
                        if let Some(why) = self.hear(&session.client, &told, &mut noting).await {
                            break why;
                        }
                    }
                    Some(Event::Error(error)) => break error.to_string(),
                    None => break "the line was closed".to_owned(),
                },
                Some(_) = noting.join_next() => {}
                () = &mut sound, if !is_sound => is_sound = true,
            }
        };
        (why, is_sound)
    }

    /// Does what the message center asks for; why the session is over, where it is.
    async fn hear(&self, client: &Client, told: &Command, noting: &mut JoinSet<()>) -> Option<String> {
        let number = told.sequence_number();
        match told.pdu() {
            Some(Pdu::Unbind) => {
                let _left = client.unbind_resp(number).await;
                return Some("the message center ended it".to_owned());
            }
            Some(Pdu::DeliverSm(told)) => match receipt::undelivered(told) {
                None => acknowledge(client, number, CommandStatus::EsmeRok).await,
                Some(_) if noting.len() >= AT_ONCE => {
                    acknowledge(client, number, CommandStatus::EsmeRxTAppn).await;
                }
                Some(id) => {
                    let receipt = format!("{}:{id}", self.name);
                    noting.spawn(note(self.reporter.clone(), client.clone(), receipt, number));
                }
            },
            _ => {}
        }
        None
    }
}

/// Notes a receipt, and only then says that it was heard: otherwise the message center tells it again.
async fn note(reporter: Arc<Reporter>, client: Client, receipt: String, number: u32) {
    let status = match reporter.undelivered(&receipt).await {
        Ok(()) => CommandStatus::EsmeRok,
        Err(error) => {
            tracing::warn!(%error, "a receipt could not be noted; the message center is to tell it again");
            CommandStatus::EsmeRxTAppn
        }
    };
    acknowledge(&client, number, status).await;
}

async fn acknowledge(client: &Client, number: u32, status: CommandStatus) {
    let told = client.status(status).deliver_sm_resp(number, DeliverSmResp::default()).await;
    if let Err(error) = told {
        tracing::debug!(%error, "a receipt was not acknowledged");
    }
}

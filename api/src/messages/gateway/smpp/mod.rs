//! SMPP 3.4, which carriers speak: one bound session that is kept, in which texts are submitted and receipts come back.

mod bind;
mod line;
mod link;
mod pdu;
mod receipt;
mod status;

use std::sync::Arc;

use futures_util::future::BoxFuture;
use rusmppc::error::Error;
use tokio::{
    sync::{Semaphore, watch},
    task::JoinSet,
};

pub use bind::probe;

use self::link::{Link, Standing};
use super::{Gateway, Reference, Refusal, Text};
use crate::{
    config::{SmppGateway, SmppSender},
    messages::report::Reporter,
};

/// An account at a message center. The session ends when it is dropped.
pub(super) struct Smpp {
    standing: watch::Receiver<Standing>,
    /// Texts that may wait for an answer at once.
    window: Semaphore,
    sender: SmppSender,
    _link: JoinSet<()>,
}

impl Smpp {
    /// Begins to bind in the background. Reports of deliveries go to `reporter`.
    pub(super) fn new(name: &str, settings: &SmppGateway, reporter: Arc<Reporter>) -> Self {
        let (link, standing) = Link::new(name, settings.clone(), reporter);
        let mut task = JoinSet::new();
        task.spawn(link.keep());
        let (window, sender) = (Semaphore::new(settings.window), settings.sender.clone());
        Self { standing, window, sender, _link: task }
    }

    async fn submit(&self, text: Text<'_>) -> Result<Reference, Refusal> {
        let gone = || Refusal::Gateway("the program ends".to_owned());
        let pdu = pdu::submit(&self.sender, &text).map_err(|error| Refusal::Message(error.to_string()))?;
        let _turn = self.window.acquire().await.map_err(|_| gone())?;
        let mut standing = self.standing.clone();
        let known = standing.wait_for(|standing| !matches!(standing, Standing::Binding)).await;
        let client = match &*known.map_err(|_| gone())? {
            Standing::Bound(client) => client.clone(),
            Standing::Unbound(why) => return Err(Refusal::Gateway(format!("not bound: {why}"))),
            Standing::Binding => return Err(gone()),
        };
        match client.submit_sm(pdu).await {
            Ok(answer) => Ok(Some(answer.message_id().as_str().to_owned())),
            Err(Error::UnexpectedResponse { response }) => Err(status::refusal(response.status())),
            Err(error) => Err(Refusal::Gateway(error.to_string())),
        }
    }
}

impl Gateway for Smpp {
    fn send<'a>(&'a self, text: Text<'a>) -> BoxFuture<'a, Result<Reference, Refusal>> {
        Box::pin(self.submit(text))
    }
}

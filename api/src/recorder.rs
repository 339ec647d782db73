//! Makes events ready to be written: chained for their account, and sealed for each of the operator's endpoints.

use std::sync::Arc;

use crate::{
    chain::{Chain, Link, Post},
    config::Webhook,
    domain::{event::Event, ids::MessageId, webhook::EventBody},
    entropy::Entropy,
    seal::Sealer,
    storage::outbox::payload_place,
};

/// Whoever writes an event asks this one for it, so that none is written without its chain or its endpoints.
#[derive(Clone)]
pub struct Recorder {
    chain: Chain,
    webhooks: Arc<[Webhook]>,
    sealer: Sealer,
    entropy: Arc<dyn Entropy>,
}

impl Recorder {
    /// A recorder for these endpoints.
    #[must_use]
    pub fn new(chain: Chain, webhooks: &[Webhook], (sealer, entropy): (Sealer, Arc<dyn Entropy>)) -> Self {
        Self { chain, webhooks: webhooks.into(), sealer, entropy }
    }

    /// An event, ready to be written.
    #[must_use]
    pub fn link(&self, event: Event) -> Link {
        let mut link = self.chain.link(event);
        let wanting = self.webhooks.iter().filter(|webhook| webhook.wants(link.event.event_type));
        link.posts = wanting.filter_map(|webhook| self.post(webhook, &link.event)).collect();
        link
    }

    /// The event's body for an endpoint. Ids, names and times are always writable.
    fn post(&self, webhook: &Webhook, event: &Event) -> Option<Post> {
        let body = serde_json::to_vec(&EventBody::from(event)).ok()?;
        let id = MessageId::draw(event.at, &*self.entropy);
        let sealed = self.sealer.seal(payload_place(&event.account, &id), &body, &*self.entropy);
        Some(Post { id, endpoint: webhook.name.clone(), sealed })
    }
}

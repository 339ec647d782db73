//! What an event's digest is over.

use jiff::Timestamp;
use uuid::Uuid;

use super::Chain;
use crate::domain::{
    challenge::Method,
    event::{Event, Origin},
    ids::SessionId,
};

/// An event's content, as it is before it is written and after it is read.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Whose it is.
    pub account: Uuid,
    /// Its id.
    pub id: Uuid,
    /// When.
    pub at: Timestamp,
    /// What.
    pub event_type: &'a str,
    /// With which factor.
    pub method: Option<&'a str>,
    /// In which session.
    pub session: Option<Uuid>,
    /// Address and user agent, where somebody's request caused it and while they are kept.
    pub origin: Option<(&'a str, &'a str)>,
}

impl<'a> From<&'a Event> for Facts<'a> {
    fn from(event: &'a Event) -> Self {
        let origin = |origin: &'a Origin| (origin.address.as_str(), origin.user_agent.as_str());
        Self {
            account: event.account.uuid(),
            id: event.id.uuid(),
            at: event.at,
            event_type: event.event_type.as_str(),
            method: event.method.map(Method::as_str),
            session: event.session.map(SessionId::uuid),
            origin: event.origin.as_ref().map(origin),
        }
    }
}

impl Facts<'_> {
    /// The event's id is among them, so that two digests of one address are not alike.
    pub(super) fn origin_parts<'p>(id: &'p Uuid, (address, user_agent): (&'p str, &'p str)) -> [&'p [u8]; 3] {
        [id.as_bytes(), address.as_bytes(), user_agent.as_bytes()]
    }

    /// What `digest` makes of the event's parts. What is absent is empty, which nothing that is present is.
    pub(super) fn digested<T>(&self, origin_digest: Option<&[u8]>, digest: impl FnOnce(&[&[u8]]) -> T) -> T {
        digest(&[
            self.account.as_bytes(),
            self.id.as_bytes(),
            &self.at.as_microsecond().to_be_bytes(),
            self.event_type.as_bytes(),
            self.method.unwrap_or_default().as_bytes(),
            self.session.as_ref().map(|session| session.as_bytes().as_slice()).unwrap_or_default(),
            origin_digest.unwrap_or_default(),
        ])
    }

    /// Whether the event is what was digested when it was written.
    pub(super) fn hold(&self, chain: &Chain, origin_digest: Option<&[u8]>, digest: &[u8]) -> bool {
        self.digested(origin_digest, |parts| chain.is_ours("event", parts, digest))
    }

    /// Whether where it came from is what was digested, where that is still kept.
    pub(super) fn origin_holds(&self, chain: &Chain, origin_digest: Option<&[u8]>) -> bool {
        let Some(origin) = self.origin else { return true };
        origin_digest.is_some_and(|digest| {
            chain.is_ours("event origin", &Self::origin_parts(&self.id, origin), digest)
        })
    }
}

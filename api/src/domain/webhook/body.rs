//! What an endpoint is told of an event.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::domain::{
    challenge::Method,
    event::Event,
    ids::{AccountId, EventId, SessionId},
};

/// Rises when a field changes its meaning or goes; fields may be added without.
const VERSION: u8 = 1;

/// The body of a webhook: ids, a type and a time, by which nobody can be named without the database (PRV-05).
#[derive(Serialize)]
pub struct EventBody {
    /// As [`crate::domain::event::EventType::as_str`].
    #[serde(rename = "type")]
    kind: &'static str,
    /// When it happened, not when it is told.
    timestamp: Timestamp,
    data: EventData,
}

#[derive(Serialize)]
struct EventData {
    version: u8,
    id: EventId,
    account_id: AccountId,
    session_id: Option<SessionId>,
    method: Option<&'static str>,
}

impl From<&Event> for EventBody {
    fn from(event: &Event) -> Self {
        Self {
            kind: event.event_type.as_str(),
            timestamp: event.at,
            data: EventData {
                version: VERSION,
                id: event.id,
                account_id: event.account,
                session_id: event.session,
                method: event.method.map(Method::as_str),
            },
        }
    }
}

/// What is read again of a body: which event it is about.
#[derive(Deserialize)]
pub struct EventRead {
    /// The event's data.
    pub data: EventReadData,
}

/// The data that is read again.
#[derive(Deserialize)]
pub struct EventReadData {
    /// The event.
    pub id: EventId,
}

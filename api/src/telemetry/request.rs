//! What each line that a request writes says of the request.

use tracing::{Span, field::Empty};
use uuid::Uuid;

/// Fields whose values the program makes itself: they are no secrets, though some look like one.
pub(super) const MADE_HERE: [&str; 6] = ["request_id", "method", "route", "client", "subject", "session"];

/// The span of a request: every line inside it carries these fields.
///
/// It is at the highest level, so that lines carry them whatever `RUST_LOG` lets pass.
#[must_use]
pub fn request_span(id: &Uuid, (method, route): (&str, &str), (client, user_agent): (&str, &str)) -> Span {
    tracing::error_span!(
        "request",
        request_id = %id,
        method,
        route,
        client,
        user_agent,
        subject = Empty,
        session = Empty,
    )
}

/// Says in the running request's lines from now on whose request it is, by pseudonym.
pub fn named(subject: impl FnOnce() -> String, session: impl FnOnce() -> Option<String>) {
    let span = Span::current();
    if span.is_disabled() {
        return;
    }
    span.record("subject", subject());
    if let Some(session) = session() {
        span.record("session", session);
    }
}

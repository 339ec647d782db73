//! `GET /account/events`

use actix_web::{HttpResponse, get, web::Data};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    app::App,
    domain::ids::EventId,
    http::{page_size::PageSize, problem::Problem, proof::SignedIn, query::Query},
    storage::event::{self, RecordedEvent},
};

/// How far back events are shown.
const SHOWN_FOR: SignedDuration = SignedDuration::from_hours(24 * 90);

/// Which page.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EventsQuery {
    /// Events older than this one: `next` of the page before.
    before: Option<EventId>,
    /// At most this many, 1 to 100; 30 where absent.
    #[param(value_type = Option<u8>, minimum = 1, maximum = 100)]
    limit: Option<PageSize>,
}

/// Security events, the newest first.
#[derive(Serialize, ToSchema)]
pub struct EventsAnswer {
    events: Vec<EventAnswer>,
    /// Asks for the next page, where there is one.
    #[schema(required)]
    next: Option<EventId>,
}

/// A security event.
#[derive(Serialize, ToSchema)]
pub struct EventAnswer {
    id: EventId,
    #[serde(rename = "type")]
    kind: String,
    at: Timestamp,
    #[schema(required)]
    method: Option<String>,
    #[schema(required)]
    address: Option<String>,
    #[schema(required)]
    user_agent: Option<String>,
    /// Who did it: `owner`, or `support`, whose address and client are not shown.
    by: &'static str,
    /// The ticket for which support did it.
    #[schema(required)]
    ticket: Option<String>,
}

impl From<RecordedEvent> for EventAnswer {
    fn from(event: RecordedEvent) -> Self {
        let RecordedEvent { id, kind, at, method, address, user_agent, ticket } = event;
        let by_owner = ticket.is_none();
        Self {
            id,
            kind,
            at,
            method,
            address: address.filter(|_| by_owner),
            user_agent: user_agent.filter(|_| by_owner),
            by: if by_owner { "owner" } else { "support" },
            ticket,
        }
    }
}

/// List security events
///
/// Of the last 90 days.
#[utoipa::path(tag = "account", params(EventsQuery), responses((status = 200, body = EventsAnswer)))]
#[get("/account/events")]
pub(crate) async fn list_events(
    app: Data<App>,
    caller: SignedIn,
    Query(query): Query<EventsQuery>,
) -> Result<HttpResponse, Problem> {
    let limit = i64::from(query.limit.unwrap_or_default());
    let since = app.now().saturating_sub(SHOWN_FOR).unwrap_or(Timestamp::UNIX_EPOCH);
    let db = app.database().await?;
    let mut page = event::list(&db, caller.account.id, (since, query.before), limit + 1).await?;
    let more = i64::try_from(page.len()).unwrap_or(i64::MAX) > limit;
    if more {
        page.pop();
    }
    let next = page.last().filter(|_| more).map(|event| event.id);
    let events = page.into_iter().map(EventAnswer::from).collect();
    Ok(HttpResponse::Ok().json(EventsAnswer { events, next }))
}

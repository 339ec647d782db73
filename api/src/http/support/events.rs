//! `GET /support/events`

use actix_web::{HttpResponse, get, web::Data};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{SupportAgent, ticket};
use crate::{
    app::App,
    domain::{
        event::EventType,
        ids::{AccountId, EventId},
        role::Role,
    },
    http::{
        client::Client,
        page_size::PageSize,
        problem::{Code, Problem},
        query::Query,
    },
    storage::support::{Act, FeedEvent, append, list_acts, list_events},
};

/// Which events, and which page of them.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct FeedQuery {
    /// Whose: those that support caused, where absent, or those of all accounts.
    #[serde(default)]
    #[param(inline)]
    of: Of,
    /// With `of=all`: the ticket that they are read for, 1 to 64 letters, digits and `# . _ / -`.
    ticket: Option<String>,
    /// Events older than this one: `next` of the page before.
    before: Option<EventId>,
    /// At most this many, 1 to 100; 30 where absent.
    #[param(value_type = Option<u8>, minimum = 1, maximum = 100)]
    limit: Option<PageSize>,
}

/// Whose events.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum Of {
    #[default]
    Support,
    All,
}

/// Events of any account, the newest first.
#[derive(Serialize, ToSchema)]
pub struct FeedAnswer {
    events: Vec<FeedEventAnswer>,
    /// Asks for the next page, where there is one.
    #[schema(required)]
    next: Option<EventId>,
}

/// An event; the fields from `agent_id` on say what support did, where it did it.
#[derive(Serialize, ToSchema)]
struct FeedEventAnswer {
    id: EventId,
    #[serde(rename = "type")]
    kind: String,
    at: Timestamp,
    #[schema(required)]
    method: Option<String>,
    /// Whose account.
    account_id: AccountId,
    /// Who of support; null where support did not.
    #[schema(required)]
    agent_id: Option<AccountId>,
    #[schema(required)]
    ticket: Option<String>,
    #[schema(required)]
    evidence: Option<String>,
    #[schema(required)]
    reason: Option<String>,
    /// Whether it was refused to support.
    refused: bool,
}

impl From<FeedEvent> for FeedEventAnswer {
    fn from(event: FeedEvent) -> Self {
        let FeedEvent { id, kind, at, method, account, act } = event;
        Self {
            id,
            kind,
            at,
            method,
            account_id: account,
            agent_id: act.as_ref().map(|act| act.agent),
            refused: act.as_ref().is_some_and(|act| act.refused),
            evidence: act.as_ref().and_then(|act| act.evidence.clone()),
            reason: act.as_ref().and_then(|act| act.reason.clone()),
            ticket: act.map(|act| act.ticket),
        }
    }
}

/// List the events of all accounts
///
/// For administrators: every look, act and refusal of every agent, or with `of=all` what happened to every account, by
/// ids, without addresses and clients. That is recorded with the ticket among the administrator's own events. Pages do
/// not shift: whatever happens meanwhile stands before the first of them.
#[utoipa::path(tag = "support", params(FeedQuery), responses((status = 200, body = FeedAnswer)))]
#[get("/support/events")]
pub(crate) async fn list_support_events(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    Query(query): Query<FeedQuery>,
) -> Result<HttpResponse, Problem> {
    if agent.role != Role::Admin {
        return Err(Code::Forbidden.into());
    }
    let limit = i64::from(query.limit.unwrap_or_default());
    let mut page = match query.of {
        Of::Support => list_acts(&app.database().await?, query.before, limit + 1).await?,
        Of::All => read_all(&app, &client, &agent, &query, limit + 1).await?,
    };
    let more = i64::try_from(page.len()).unwrap_or(i64::MAX) > limit;
    if more {
        page.pop();
    }
    let next = page.last().filter(|_| more).map(|event| event.id);
    let events = page.into_iter().map(FeedEventAnswer::from).collect();
    Ok(HttpResponse::Ok().json(FeedAnswer { events, next }))
}

/// Reads a page of all events, and records that in the same transaction, after it: it stands on no page of its own.
async fn read_all(
    app: &App,
    client: &Client,
    agent: &SupportAgent,
    query: &FeedQuery,
    at_most: i64,
) -> Result<Vec<FeedEvent>, Problem> {
    let ticket = ticket::parse(query.ticket.as_deref().unwrap_or_default())?;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let page = list_events(&tx, query.before, at_most).await?;
    let event = app.event(agent.id(), EventType::SupportFeedRead, &client.origin());
    append(&tx, &app.link(event), &Act::of(agent.id(), &ticket)).await?;
    tx.commit().await?;
    Ok(page)
}

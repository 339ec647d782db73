//! `GET /support/events`

use actix_web::{HttpResponse, get, web::Data};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::SupportAgent;
use crate::{
    app::App,
    domain::{
        ids::{AccountId, EventId},
        role::Role,
    },
    http::{
        page_size::PageSize,
        problem::{Code, Problem},
        query::Query,
    },
    storage::support::{RecordedAct, list_acts},
};

/// Which page.
#[derive(Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ActsQuery {
    /// Acts older than this one: `next` of the page before.
    before: Option<EventId>,
    /// At most this many, 1 to 100; 30 where absent.
    #[param(value_type = Option<u8>, minimum = 1, maximum = 100)]
    limit: Option<PageSize>,
}

/// What support did, the newest first.
#[derive(Serialize, ToSchema)]
pub struct ActsAnswer {
    events: Vec<ActAnswer>,
    /// Asks for the next page, where there is one.
    #[schema(required)]
    next: Option<EventId>,
}

/// A look or an act of support.
#[derive(Serialize, ToSchema)]
struct ActAnswer {
    id: EventId,
    #[serde(rename = "type")]
    kind: String,
    at: Timestamp,
    /// Whose account.
    account_id: AccountId,
    /// Who of support.
    agent_id: AccountId,
    ticket: String,
    #[schema(required)]
    evidence: Option<String>,
    #[schema(required)]
    reason: Option<String>,
    /// Whether it was refused.
    refused: bool,
}

impl From<RecordedAct> for ActAnswer {
    fn from(act: RecordedAct) -> Self {
        let RecordedAct { id, kind, at, account, agent, ticket, evidence, reason, refused } = act;
        Self { id, kind, at, account_id: account, agent_id: agent, ticket, evidence, reason, refused }
    }
}

/// List what support did
///
/// For administrators: every look, act and refusal of every agent.
#[utoipa::path(tag = "support", params(ActsQuery), responses((status = 200, body = ActsAnswer)))]
#[get("/support/events")]
pub(crate) async fn list_support_events(
    app: Data<App>,
    agent: SupportAgent,
    Query(query): Query<ActsQuery>,
) -> Result<HttpResponse, Problem> {
    if agent.role != Role::Admin {
        return Err(Code::Forbidden.into());
    }
    let limit = i64::from(query.limit.unwrap_or_default());
    let mut page = list_acts(&app.database().await?, query.before, limit + 1).await?;
    let more = i64::try_from(page.len()).unwrap_or(i64::MAX) > limit;
    if more {
        page.pop();
    }
    let next = page.last().filter(|_| more).map(|act| act.id);
    let events = page.into_iter().map(ActAnswer::from).collect();
    Ok(HttpResponse::Ok().json(ActsAnswer { events, next }))
}

//! `DELETE /support/accounts/{id}/sessions`

use actix_web::{
    HttpResponse, delete,
    web::{Data, Path},
};

use super::{SupportAgent, case::Case, ticket::TicketQuery};
use crate::{
    app::App,
    domain::{event::EventType, ids::AccountId},
    http::{answers::Missing, bodiless::Bodiless, client::Client, problem::Problem, query::Query},
    storage::{self, support::Act},
};

/// End all sessions of an account
///
/// For administrators. Ends also what was begun: challenges, enrollments, mailed links that set a password,
/// trusted browsers. Password and factors stay.
#[utoipa::path(
    tag = "support",
    params(TicketQuery),
    responses((status = 204, description = "Everybody is signed out."), Missing)
)]
#[delete("/support/accounts/{id}/sessions")]
pub(crate) async fn end_account_sessions(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    id: Path<AccountId>,
    Query(query): Query<TicketQuery>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let ticket = query.parse()?;
    agent.require_strong(&app)?;
    let act = Act::of(agent.id(), &ticket);
    let mut db = app.database().await?;
    let case = Case::open((&app, &mut db), (&agent, &client), *id).await?.permitted(act).await?;
    let case = case.by_administrator(act).await?;
    storage::password::end_everything(&case.tx, *id).await?;
    case.record(EventType::SupportSessionsEnded, act).await?;
    case.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

//! `PUT /support/accounts/{id}/role` and `DELETE /support/accounts/{id}/role`

use actix_web::{
    HttpResponse, delete, put,
    web::{Data, Path},
};

use super::{
    SupportAgent,
    case::Case,
    ticket::{TicketBody, TicketQuery},
};
use crate::{
    app::App,
    domain::{event::EventType, ids::AccountId, role::Role},
    http::{
        answers::{Conflict, Missing},
        bodiless::Bodiless,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        query::Query,
    },
    storage::support::{self, Act},
};

/// Appoint somebody to support
///
/// For administrators; the account has two-step verification on and no role yet. A recovery of it that is under
/// way ends: stricter rules hold from now on. Administrators are appointed on the command line only.
#[utoipa::path(
    tag = "support",
    responses((status = 204, description = "The account has the role `support`."), Missing, Conflict)
)]
#[put("/support/accounts/{id}/role")]
pub(crate) async fn appoint(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    id: Path<AccountId>,
    Json(body): Json<TicketBody>,
) -> Result<HttpResponse, Problem> {
    let ticket = body.parse()?;
    agent.require_strong(&app)?;
    let act = Act::of(agent.id(), &ticket);
    let mut db = app.database().await?;
    let case = Case::open((&app, &mut db), (&agent, &client), *id).await?.permitted(act).await?;
    let case = case.by_administrator(act).await?;
    if case.target.account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    support::end(&case.tx, *id).await?;
    support::grant(&case.tx, *id, Role::Support, case.now).await?;
    case.record(EventType::RoleGranted, act).await?;
    case.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

/// Dismiss somebody from support
///
/// For administrators; counts from the next call on, and what they started opens nothing any more.
#[utoipa::path(
    tag = "support",
    params(TicketQuery),
    responses((status = 204, description = "The account has no role."), Missing)
)]
#[delete("/support/accounts/{id}/role")]
pub(crate) async fn dismiss(
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
    if !support::revoke(&case.tx, *id).await? {
        return Err(Code::NotFound.into());
    }
    case.record(EventType::RoleRevoked, act).await?;
    case.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

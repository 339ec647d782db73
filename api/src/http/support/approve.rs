//! `POST /support/accounts/{id}/recovery/approve`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{SupportAgent, announce::announce, answer::RecoveryAnswer, case::Case, ticket::TicketBody};
use crate::{
    app::App,
    domain::{event::EventType, ids::AccountId, support_recovery::SupportRecovery},
    http::{
        answers::Missing,
        client::Client,
        json::Json,
        problem::{Code, Problem},
    },
    storage::support::{self, Act},
};

/// Approve a recovery of an account with a role
///
/// By somebody other than who started it; the hold begins now, and every address is told once more.
#[utoipa::path(tag = "support", responses((status = 200, body = RecoveryAnswer), Missing))]
#[post("/support/accounts/{id}/recovery/approve")]
pub(crate) async fn approve_recovery(
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
    let live = support::read(&case.tx, *id).await?.ok_or(Code::NotFound)?;
    let SupportRecovery::AwaitingApproval(waiting) = live.state(case.now) else {
        return Err(Code::NotFound.into());
    };
    let Some(held) = waiting.approve(agent.id(), app.config.support_hold, case.now) else {
        return Err(case.refuse(act, Code::Forbidden.into()).await?);
    };
    let recovery = SupportRecovery::Held(held);
    let stop_digests = announce(&case, (recovery, held.lapses_at())).await?;
    support::approve(&case.tx, *id, &held, &stop_digests).await?;
    case.record(EventType::SupportRecoveryApproved, act).await?;
    let answer = RecoveryAnswer::of(recovery, &agent, case.target.role).ok_or(Code::Unavailable)?;
    case.commit().await?;
    Ok(HttpResponse::Ok().json(answer))
}

//! `POST /support/accounts/{id}/recovery/stop`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{SupportAgent, case::Case, ticket::TicketBody};
use crate::{
    app::App,
    domain::{event::EventType, ids::AccountId},
    http::{
        answers::Missing,
        client::Client,
        json::Json,
        problem::{Code, Problem},
    },
    storage::support::{self, Act},
};

/// Stop a recovery
///
/// It opens nothing any more; whoever signed in by it is signed out.
#[utoipa::path(tag = "support", responses((status = 204, description = "It is stopped."), Missing))]
#[post("/support/accounts/{id}/recovery/stop")]
pub(crate) async fn stop_recovery(
    app: Data<App>,
    client: Client,
    agent: SupportAgent,
    id: Path<AccountId>,
    Json(body): Json<TicketBody>,
) -> Result<HttpResponse, Problem> {
    let ticket = body.parse()?;
    let act = Act::of(agent.id(), &ticket);
    let mut db = app.database().await?;
    let case = Case::open((&app, &mut db), (&agent, &client), *id).await?.permitted(act).await?;
    if !support::end(&case.tx, *id).await? {
        return Err(Code::NotFound.into());
    }
    case.record(EventType::SupportRecoveryStopped, act).await?;
    for address in case.addresses().await? {
        let words = app.words.in_language(case.target.account.locale);
        let letter = words.support_recovery_stopped(&address, (case.now, &case.origin));
        app.notify(&case.tx, *id, letter).await?;
    }
    case.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

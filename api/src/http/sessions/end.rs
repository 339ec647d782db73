//! `DELETE /sessions/{id}` and `DELETE /sessions`

use actix_web::{
    HttpResponse, delete,
    web::{Data, Path},
};

use crate::{
    app::App,
    domain::{event::EventType, ids::SessionId},
    http::{
        answers::Missing,
        bodiless::Bodiless,
        change::Change,
        client::Client,
        problem::{Code, Problem},
        proof::FreshlyAuthenticated,
    },
    storage,
};

/// End a session
#[utoipa::path(
    tag = "sessions",
    responses((status = 204, description = "It is over."), Missing)
)]
#[delete("/sessions/{id}")]
pub(crate) async fn end_session(
    app: Data<App>,
    client: Client,
    FreshlyAuthenticated(caller): FreshlyAuthenticated,
    id: Path<SessionId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    if !storage::session::end(&change.tx, change.account(), *id, change.now).await? {
        return Err(Code::NotFound.into());
    }
    change.record(EventType::SessionEnded, None).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

/// End all other sessions
#[utoipa::path(tag = "sessions", responses((status = 204, description = "Only this session is left.")))]
#[delete("/sessions")]
pub(crate) async fn end_other_sessions(
    app: Data<App>,
    client: Client,
    FreshlyAuthenticated(caller): FreshlyAuthenticated,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    storage::session::end_others(&change.tx, change.account(), change.session()).await?;
    change.record(EventType::OtherSessionsEnded, None).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

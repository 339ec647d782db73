//! `DELETE /sessions/{id}` and `DELETE /sessions`

use actix_web::{
    HttpResponse, delete,
    web::{Data, Path},
};

use crate::{
    app::App,
    domain::{
        event::{Event, EventType},
        ids::SessionId,
    },
    http::{
        answers::Missing,
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
) -> Result<HttpResponse, Problem> {
    let account = caller.account.id;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if !storage::session::end(&tx, account, *id).await? {
        return Err(Code::NotFound.into());
    }
    let event = app.event(account, EventType::SessionEnded, &client.origin());
    storage::event::append(&tx, &Event { session: Some(*id), ..event }).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

/// End all other sessions
#[utoipa::path(tag = "sessions", responses((status = 204, description = "Only this session is left.")))]
#[delete("/sessions")]
pub(crate) async fn end_other_sessions(
    app: Data<App>,
    client: Client,
    FreshlyAuthenticated(caller): FreshlyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let (account, kept) = (caller.account.id, caller.session.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::session::end_others(&tx, account, kept).await?;
    let event = app.event(account, EventType::OtherSessionsEnded, &client.origin());
    storage::event::append(&tx, &Event { session: Some(kept), ..event }).await?;
    tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

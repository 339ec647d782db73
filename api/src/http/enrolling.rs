//! Who may run an enrollment: a live session, or the page of another site that holds an enrollment token.

use std::rc::Rc;

use actix_web::{
    Error, HttpMessage,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    middleware::Next,
    web::Data,
};

use super::{
    guard,
    problem::{Code, Problem},
};
use crate::{app::App, storage::session::SessionWithAccount, token::Ticket};

/// Passes whoever presents a live session's access token, also a restricted one, or an enrollment token that
/// such a session asked for. Only enrollments stand behind it.
///
/// # Errors
/// Only what the call itself fails with.
pub async fn enrolling<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let Some((app, ticket)) = ticket_of(&request) else { return guard::any_session(request, next).await };
    let found = session_behind(&app, &ticket).await;
    request.extensions_mut().insert(Rc::new(ticket));
    guard::pass(found, request, next).await
}

fn ticket_of(request: &ServiceRequest) -> Option<(Data<App>, Ticket)> {
    let app = request.app_data::<Data<App>>()?.clone();
    let ticket = app.tokens.read_ticket(guard::bearer(request.headers())?)?;
    Some((app, ticket))
}

/// The session that asked for the token, as long as it is what it was then.
async fn session_behind(app: &App, ticket: &Ticket) -> Result<SessionWithAccount, Problem> {
    let found = guard::live(app, (ticket.account, ticket.session)).await?;
    let same = found.session.generation == ticket.generation
        && found.session.credential_epoch == ticket.credential_epoch;
    if same { Ok(found) } else { Err(Code::Unauthenticated.into()) }
}

//! `DELETE /sessions/current`

use actix_web::{
    HttpRequest, HttpResponse, delete,
    http::header::{CLEAR_SITE_DATA, HeaderName},
    web::Data,
};
use secrecy::ExposeSecret;

use crate::{
    app::App,
    domain::{
        event::{Event, EventType},
        ids::{AccountId, SessionId},
        session::Transport,
    },
    http::{
        bodiless::Bodiless,
        client::Client,
        cookie::CookieDoor,
        guard,
        problem::{Code, Problem},
    },
    storage,
};

/// Sign out
///
/// Ends the session of the access token, or without one that of the refresh cookie.
#[utoipa::path(tag = "sessions", security(("bearer" = []), ()), responses((status = 204, description = "The session is over.")))]
#[delete("/sessions/current")]
pub(crate) async fn sign_out(
    app: Data<App>,
    request: HttpRequest,
    door: CookieDoor,
    client: Client,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let (account, session, transport) = session_to_end(&app, &request, &door).await?;
    let mut response = HttpResponse::NoContent();
    if transport == Transport::Cookie {
        response.cookie(door.clear()?);
    }
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::session::end(&tx, account, session, app.now()).await? {
        let event = app.event(account, EventType::SignedOut, &client.origin());
        app.record(&tx, Event { session: Some(session), ..event }).await?;
    }
    tx.commit().await?;
    let header: HeaderName = CLEAR_SITE_DATA;
    Ok(response.insert_header((header, "\"cache\", \"storage\"")).finish())
}

async fn session_to_end(
    app: &App,
    request: &HttpRequest,
    door: &CookieDoor,
) -> Result<(AccountId, SessionId, Transport), Problem> {
    if let Some(token) = guard::bearer(request.headers()) {
        let found = guard::session_of(app, token).await?;
        return Ok((found.account.id, found.session.id, found.session.transport));
    }
    let token = door.refresh_token()?.ok_or(Code::Unauthenticated)?;
    let token = app.tokens.read_refresh(token.expose_secret()).ok_or(Code::Unauthenticated)?;
    Ok((token.account, token.session, Transport::Cookie))
}

//! `POST /sessions/refresh`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::{Granted, SessionAnswer};
use crate::{
    app::App,
    domain::{
        event::{Event, EventType},
        refresh::RefreshVerdict,
        session::{Session, Transport},
    },
    http::{
        client::Client,
        cookie::CookieDoor,
        guard,
        json::Json,
        problem::{Code, Problem},
    },
    storage::{
        self,
        session::{Refreshed, Rotation},
    },
    token::RefreshToken,
};

/// A refresh token in the body; a browser sends `{}` and its cookie.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RefreshBody {
    #[schema(value_type = Option<String>)]
    refresh_token: Option<SecretString>,
}

/// Refresh a session
///
/// Replaces the refresh token and answers with a new access token. For ten seconds the token just replaced
/// gets the same successor again; any later use of an old one ends the session.
#[utoipa::path(tag = "sessions", responses((status = 200, body = SessionAnswer)))]
#[post("/sessions/refresh")]
pub(crate) async fn refresh_session(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    Json(body): Json<RefreshBody>,
) -> Result<HttpResponse, Problem> {
    let (text, transport) = presented(&door, body)?;
    let token = app.tokens.read_refresh(text.expose_secret()).ok_or(Code::Unauthenticated)?;
    let (session, next) = rotate(&app, &client, &token, transport).await?;
    let granted = Granted::new(&session, &next);
    granted.respond(&app, &door, StatusCode::OK, &granted.body(&app, None)?)
}

/// The token from body or cookie; both at once is a client's mistake that hides which session is meant.
fn presented(door: &CookieDoor, body: RefreshBody) -> Result<(SecretString, Transport), Problem> {
    match (body.refresh_token, door.refresh_token()) {
        (Some(_), Ok(Some(_)) | Err(_)) => Err(Problem::field(
            Code::ValidationFailed,
            "/refresh_token",
            "send the body's token or the cookie, not both",
        )),
        (Some(token), Ok(None)) => Ok((token, Transport::Body)),
        (None, Ok(Some(token))) => Ok((token.clone(), Transport::Cookie)),
        (None, Ok(None)) => Err(Code::Unauthenticated.into()),
        (None, Err(problem)) => Err(problem),
    }
}

async fn rotate(
    app: &App,
    client: &Client,
    token: &RefreshToken,
    transport: Transport,
) -> Result<(Session, RefreshToken), Problem> {
    let mut db = app.database().await?;
    let successor = app.tokens.successor(token);
    let rotation = Rotation { presented: token, successor: &successor };
    // A second look where the first met a rotation that was committing: what is stored now decides.
    for _ in 0..2 {
        let (now, limits) = (app.now(), app.config.session_limits);
        let found =
            storage::session::refresh(&db, &rotation, limits, now).await?.ok_or(Code::SessionEnded)?;
        let Refreshed { session, live, rotated, outdated, standing } = found;
        let session = guard::held(app, session, standing, now);
        if session.transport != transport {
            return Err(Code::Unauthenticated.into());
        }
        if rotated {
            let idle_until = session.idle_until_after(limits, now);
            return Ok((Session { rotation: successor.rotation, idle_until, ..session }, successor));
        }
        if outdated || session.is_over(now) {
            return Err(Code::SessionEnded.into());
        }
        match live.judge(token.rotation, &token.digest(), &successor.digest(), now) {
            RefreshVerdict::Rotate => {}
            RefreshVerdict::Repeat => return Ok((session, successor)),
            RefreshVerdict::Refuse => return Err(Code::Unauthenticated.into()),
            RefreshVerdict::Reuse => {
                let event = app.event(session.account, EventType::RefreshTokenReused, &client.origin());
                let event = Event { session: Some(session.id), ..event };
                let tx = db.transaction().await?;
                storage::session::end_for_reuse(&tx, &session, &app.link(event)).await?;
                tx.commit().await?;
                return Err(Code::SessionEnded.into());
            }
        }
    }
    Err(Code::Unavailable.into())
}

//! `POST /sessions/second-step/repeat`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::emergency::{draw, malformed};
use crate::{
    app::App,
    domain::{
        attempts::{Budget, Gate},
        challenge::{Method, tries_left},
        emergency_code::TypedEmergencyCode,
        event::{Event, EventType},
        session::{Session, Transport},
    },
    http::{
        answers::{Refused, Throttled},
        client::Client,
        cookie::CookieDoor,
        json::Json,
        problem::{Code, Problem},
        sessions::answer::{Granted, SessionAnswer},
    },
    storage::{
        self,
        challenge::{Counted, count_failure},
        recovery::Repeat,
    },
    token::{Presented, RefreshToken, TokenKind},
};

/// The challenge and code whose answer was lost.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RepeatBody {
    challenge_token: String,
    #[schema(value_type = String)]
    code: SecretString,
}

/// Ask for a lost answer again
///
/// Within ten minutes of an emergency code's use, and while its replacement is not acknowledged, the same
/// challenge and code answer with the same session, its generation raised, and another new code.
#[utoipa::path(tag = "sessions", responses((status = 201, body = SessionAnswer), Refused, Throttled))]
#[post("/sessions/second-step/repeat")]
pub(crate) async fn repeat_second_step(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    Json(body): Json<RepeatBody>,
) -> Result<HttpResponse, Problem> {
    let code = TypedEmergencyCode::parse(body.code.expose_secret()).map_err(malformed)?;
    let token = app.tokens.read(TokenKind::Challenge, &body.challenge_token).ok_or(Code::ChallengeExpired)?;
    let db = app.database().await?;
    let found = storage::recovery::read_repeat(&db, &token).await?;
    let found = found.filter(|found| app.now() < found.expires_at && !found.acknowledged);
    let found = found.ok_or(Code::ChallengeExpired)?;
    waits(&db, &token, app.now()).await?;
    drop(db);
    let (code, hashes) = found.code.candidates(&code).map_err(malformed)?;
    if app.hasher.verify_any(code, hashes).await?.is_none() {
        return Err(count_wrong(&app, &client, &token).await?);
    }
    let (next, issued) = draw(&app).await?;
    let (session, refresh) = reissue(&app, &door, &client, (&token, &found), &issued).await?;
    let granted = Granted::new(&session, &refresh);
    granted.respond(&app, &door, StatusCode::CREATED, &granted.body(&app, Some(next))?)
}

/// Refuses while the emergency code's delay runs or its budget is closed: this is a place to guess it, too.
async fn waits(db: &impl GenericClient, token: &Presented, now: Timestamp) -> Result<(), Problem> {
    let attempts = storage::attempts::read(db, token.account, Budget::EmergencyCode).await?;
    match attempts.gate(Budget::EmergencyCode, now) {
        Gate::Open { .. } => Ok(()),
        Gate::Wait { until } => Err(Problem::no_tries_until(until, now)),
        Gate::Closed => Err(Code::ChallengeExpired.into()),
    }
}

async fn count_wrong(app: &App, client: &Client, token: &Presented) -> Result<Problem, Problem> {
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let counted = count_failure(&tx, token.account, Budget::EmergencyCode, now).await?;
    let Counted::Failure(attempts) = counted else {
        return Ok(waits(&tx, token, now).await.err().unwrap_or_else(|| Code::InvalidCode.into()));
    };
    let event = app.event(token.account, EventType::SecondStepFailed, &client.origin());
    app.record(&tx, Event { method: Some(Method::EmergencyCode), ..event }).await?;
    tx.commit().await?;
    let (left, until) = tries_left(attempts, Budget::EmergencyCode, now);
    Ok(Problem::new(Code::InvalidCode).with_tries(left, until, now))
}

async fn reissue(
    app: &App,
    door: &CookieDoor,
    client: &Client,
    (token, found): (&Presented, &Repeat),
    issued: &crate::domain::enrollment::IssuedCode,
) -> Result<(Session, RefreshToken), Problem> {
    let now = app.now();
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::lock_account(&tx, token.account).await?;
    waits(&tx, token, now).await?;
    // Read again under the lock: an acknowledgement that came meanwhile ends the repeating.
    let still = storage::recovery::read_repeat(&tx, token).await?.is_some_and(|repeat| !repeat.acknowledged);
    let session = storage::session::read(&tx, &app.sealer, token.account, found.session, now).await?;
    let mut session = session.filter(|_| still).ok_or(Code::ChallengeExpired)?.session;
    if session.transport == Transport::Cookie {
        door.opened()?;
    }
    if !storage::session::lock(&tx, &mut session).await? {
        return Err(Code::ChallengeExpired.into());
    }
    storage::recovery::replace_code(&tx, token.account, issued).await?;
    let epoch = session.credential_epoch;
    let session = session.raised(epoch);
    let refresh = RefreshToken::fresh(session.account, session.id, session.rotation, &*app.entropy);
    storage::session::raise(&tx, &session, &refresh, now).await?;
    let event = app.event(token.account, EventType::EmergencyCodeIssued, &client.origin());
    app.record(&tx, Event { session: Some(session.id), ..event }).await?;
    tx.commit().await?;
    Ok((session, refresh))
}

//! `POST /two-step/recovery`

use actix_web::{HttpResponse, http::StatusCode, post, web::Data};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        event::EventType,
        session::{Session, Transport},
    },
    http::{
        answers::Conflict,
        change::Change,
        client::Client,
        cookie::CookieDoor,
        json::Json,
        problem::Problem,
        proof::SignedIn,
        sessions::answer::{Granted, SessionAnswer},
    },
    storage,
    token::RefreshToken,
};

/// What became of the authenticator.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryBody {
    #[expect(dead_code, reason = "its only value says all; another does not parse")]
    authenticator: KeptAuthenticator,
}

#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum KeptAuthenticator {
    /// It is still at hand.
    Kept,
}

/// Keep the authenticator after an emergency code
///
/// Lifts the restriction, clears the counts of wrong codes and enables what they disabled. The new emergency
/// code must be acknowledged first.
#[utoipa::path(tag = "two-step", responses((status = 200, body = SessionAnswer), Conflict))]
#[post("/two-step/recovery")]
pub(crate) async fn keep_authenticator(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    caller: SignedIn,
    _body: Json<RecoveryBody>,
) -> Result<HttpResponse, Problem> {
    if caller.session.transport == Transport::Cookie {
        door.opened()?;
    }
    let (session, refresh) = lift(&app, &client, &caller).await?;
    let granted = Granted::new(&session, &refresh);
    granted.respond(&app, &door, StatusCode::OK, &granted.body(&app, None)?)
}

async fn lift(app: &App, client: &Client, caller: &SignedIn) -> Result<(Session, RefreshToken), Problem> {
    let mut db = app.database().await?;
    let change = Change::begin(app, &mut db, caller, client).await?;
    let account = change.account();
    storage::factors::read_factors(&change.tx, account).await?.may_keep(&caller.session)?;
    storage::recovery::clear_counts(&change.tx, account).await?;
    let session = change.session.clone();
    let session =
        session.recovered(caller.account.password_compromised, app.config.session_limits, change.now);
    let refresh = RefreshToken::fresh(account, session.id, session.rotation, &*app.entropy);
    storage::session::raise(&change.tx, &session, &refresh, change.now).await?;
    change.record(EventType::RecoveryCompleted, None).await?;
    change.commit().await?;
    Ok((session, refresh))
}

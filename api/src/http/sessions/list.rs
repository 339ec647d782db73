//! `GET /sessions`

use actix_web::{HttpResponse, get, web::Data};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::ids::SessionId,
    http::{problem::Problem, proof::SignedIn},
    storage::{self, session::SessionSummary},
};

/// Where the account is signed in.
#[derive(Serialize, ToSchema)]
pub struct SessionsAnswer {
    sessions: Vec<ListedSession>,
}

/// A live session of the account.
#[derive(Serialize, ToSchema)]
pub struct ListedSession {
    id: SessionId,
    /// Whether it is the one that asks.
    current: bool,
    created_at: Timestamp,
    last_used_at: Timestamp,
    user_agent: String,
    address: String,
    amr: &'static [&'static str],
    acr: &'static str,
}

impl ListedSession {
    /// A session, as the session `current` lists it, or somebody else.
    #[must_use]
    pub fn new(summary: SessionSummary, current: Option<SessionId>) -> Self {
        let SessionSummary { id, proof, created_at, last_used_at, user_agent, address } = summary;
        let (amr, acr) = (proof.amr(), proof.acr());
        Self { id, current: current == Some(id), created_at, last_used_at, user_agent, address, amr, acr }
    }
}

/// List sessions
///
/// The live ones, the newest first.
#[utoipa::path(tag = "sessions", responses((status = 200, body = SessionsAnswer)))]
#[get("/sessions")]
pub(crate) async fn list_sessions(app: Data<App>, caller: SignedIn) -> Result<HttpResponse, Problem> {
    let current = Some(caller.session.id);
    let live = storage::session::list(&app.database().await?, caller.account.id, app.now()).await?;
    let sessions = live.into_iter().map(|one| ListedSession::new(one, current)).collect();
    Ok(HttpResponse::Ok().json(SessionsAnswer { sessions }))
}

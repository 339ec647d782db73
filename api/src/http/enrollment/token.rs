//! `POST /two-step/enrollment-tokens`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::GenericClient;
use jiff::Timestamp;
use secrecy::ExposeSecret;
use serde::Serialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::session::Restriction,
    http::{
        answers::Conflict,
        bodiless::Bodiless,
        guard,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage,
};

/// What a page of another site turns two-step verification on with.
#[derive(Serialize, ToSchema)]
pub struct EnrollmentTokenAnswer {
    /// For the `Authorization` header of the calls of one enrollment with purpose `enable`. Secret.
    token: String,
    /// Until when an enrollment can be begun with it.
    #[schema(value_type = String, format = DateTime)]
    expires_at: Timestamp,
}

/// Ask for an enrollment token
///
/// For the server of a page of another site that draws the wizard itself: with its person's freshly
/// authenticated access token it asks for a token that opens one enrollment with purpose `enable`, and nothing
/// else. The password is asked for all the same. It is worth nothing once the session ends, is raised, or the
/// credentials change.
#[utoipa::path(tag = "enrollment", responses((status = 201, body = EnrollmentTokenAnswer), Conflict))]
#[post("/two-step/enrollment-tokens")]
pub(crate) async fn issue_enrollment_token(
    app: Data<App>,
    caller: SignedIn,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    // What such a session never may is said before a proof is asked for.
    match caller.session.restriction {
        None | Some(Restriction::EnrollmentRequired) => {}
        Some(other) => return Err(guard::refusal(other).into()),
    }
    caller.require_fresh(&app)?;
    caller.session.may_enable(caller.account.two_step_enabled_at.is_some())?;
    let (token, expires_at) = app.tokens.issue_ticket(&caller.session, app.now(), &*app.entropy);
    let token = token.expose_secret().to_owned();
    Ok(HttpResponse::Created().json(EnrollmentTokenAnswer { token, expires_at }))
}

/// Fails where the caller's enrollment token is too old to begin anything, or has begun its enrollment already.
///
/// # Errors
/// `unauthenticated`, or `unavailable`.
pub(super) async fn require_unspent(
    db: &impl GenericClient,
    caller: &SignedIn,
    now: Timestamp,
) -> Result<(), Problem> {
    let Some(ticket) = caller.ticket() else { return Ok(()) };
    let over = now >= ticket.expires_at;
    if over || storage::enrollment::is_spent(db, ticket.account, &ticket.digest).await? {
        return Err(Code::Unauthenticated.into());
    }
    Ok(())
}

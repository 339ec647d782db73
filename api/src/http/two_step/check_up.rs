//! `POST /two-step/check-up`

use actix_web::{HttpResponse, post, web::Data};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{check_up::CheckUpAnswer, event::EventType},
    http::{
        answers::Conflict,
        change::Change,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage::check_up,
};

/// What the person says.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CheckUpBody {
    answer: CheckUpAnswer,
}

/// Answer the check-up
///
/// Asked once, four weeks after two-step verification was turned on, while `check_up_due` of `GET /two-step` says so: whether
/// authenticator and emergency code are still at hand. The answer counts for all browsers and changes nothing about
/// signing in; one that nobody asked for changes nothing at all.
#[utoipa::path(
    tag = "two-step",
    responses((status = 204, description = "The answer is noted."), Conflict)
)]
#[post("/two-step/check-up")]
pub(crate) async fn answer_check_up(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<CheckUpBody>,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let again = body.answer.again(change.now);
    let asked = check_up::answered(&change.tx, account.id, again, change.now).await?;
    if asked && again.is_none() {
        change.record(EventType::CheckUpAnswered, None).await?;
    }
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

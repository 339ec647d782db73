//! `POST /two-step/disable`

use actix_web::{HttpResponse, post, web::Data};

use crate::{
    app::App,
    domain::{account::PasswordState, event::EventType},
    http::{
        answers::Conflict,
        change::Change,
        client::Client,
        problem::{Code, Problem},
        proof::StronglyAuthenticated,
    },
    storage::factors::{Surviving, disable, raise_epoch},
};

/// Turn two-step verification off
///
/// Secrets, phone, emergency code and trusted browsers are erased, other sessions end.
#[utoipa::path(
    tag = "two-step",
    responses((status = 204, description = "The password alone signs in again."), Conflict)
)]
#[post("/two-step/disable")]
pub(crate) async fn disable_two_step(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    if app.config.policy.requires(app.now()) {
        return Err(Code::PolicyRequiresTwoStep.into());
    }
    if account.password_state == PasswordState::Short {
        return Err(Code::PasswordTooShortAlone.into());
    }
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    disable(&change.tx, account.id).await?;
    raise_epoch(&change.tx, account.id, change.session(), Surviving::Only(change.session())).await?;
    change.record(EventType::TwoStepDisabled, None).await?;
    change.notify(app.words.two_step_disabled(&account.email, change.origin())).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

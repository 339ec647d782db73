//! `POST /two-step/disable`

use actix_web::{HttpResponse, post, web::Data};
use jiff::SignedDuration;

use crate::{
    app::App,
    domain::{
        account::PasswordState,
        event::{Event, EventType},
    },
    http::{
        answers::Conflict,
        client::Client,
        problem::{Code, Problem},
        proof::StronglyAuthenticated,
    },
    storage::{
        self,
        factors::{Surviving, disable, raise_epoch},
    },
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
    let (now, account) = (app.now(), &caller.account);
    if account.two_step_enabled_at.is_none() {
        return Err(Code::NotEnabled.into());
    }
    if app.config.policy.requires(now) {
        return Err(Code::PolicyRequiresTwoStep.into());
    }
    if account.password_state == PasswordState::Short {
        return Err(Code::PasswordTooShortAlone.into());
    }
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account.id).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    disable(&tx, account.id).await?;
    let surviving = Surviving::Only(caller.session.id);
    raise_epoch(&tx, account.id, caller.session.id, surviving).await?;
    let event = app.event(account.id, EventType::TwoStepDisabled, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    let letter = app.words.two_step_disabled(&account.email, now, &client.origin());
    let message = app.message(account.id, letter, now + SignedDuration::from_hours(24));
    storage::outbox::put(&tx, app.seal(), &message).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::NoContent().finish())
}

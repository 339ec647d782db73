//! `POST /two-step/disable`

use actix_web::{HttpResponse, post, web::Data};

use crate::{
    app::App,
    domain::event::EventType,
    http::{
        answers::Conflict, bodiless::Bodiless, change::Change, client::Client, problem::Problem,
        proof::StronglyAuthenticated, sms_notice::Afterwards,
    },
    storage::factors::{Surviving, disable, raise_epoch, read_factors},
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
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let factors = read_factors(&change.tx, account.id).await?;
    factors.may_disable(app.config.policy, account.password_state, change.now)?;
    disable(&change.tx, account.id).await?;
    raise_epoch(&change.tx, account.id, change.session(), Surviving::Only(change.session())).await?;
    change.record(EventType::TwoStepDisabled, None).await?;
    change
        .notify(app.words.in_language(account.locale).two_step_disabled(&account.email, change.origin()))
        .await?;
    if let Some(phone) = &account.phone {
        change.text((&phone.number, Afterwards::Gone), EventType::TwoStepDisabled).await?;
    }
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

//! `PATCH` and `DELETE /two-step/authenticators/{id}`

use actix_web::{
    HttpResponse, delete, patch,
    web::{Data, Path},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::status::AuthenticatorAnswer;
use crate::{
    app::App,
    domain::{authenticator::AuthenticatorName, event::EventType, ids::AuthenticatorId},
    http::{
        answers::{Conflict, Missing},
        bodiless::Bodiless,
        change::Change,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        proof::{FreshlyAuthenticated, StronglyAuthenticated},
    },
    storage::{
        factors::{
            Surviving, raise_epoch, read_factors, remove_authenticators, rename_authenticator as save_name,
        },
        two_step::list_authenticators,
    },
};

/// A new name.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RenameBody {
    /// 1 to 40 characters.
    name: String,
}

/// Rename an authenticator
#[utoipa::path(tag = "two-step", responses((status = 200, body = AuthenticatorAnswer), Missing))]
#[patch("/two-step/authenticators/{id}")]
pub(crate) async fn rename_authenticator(
    app: Data<App>,
    client: Client,
    FreshlyAuthenticated(caller): FreshlyAuthenticated,
    id: Path<AuthenticatorId>,
    Json(body): Json<RenameBody>,
) -> Result<HttpResponse, Problem> {
    let name = AuthenticatorName::parse(&body.name)
        .map_err(|error| Problem::field(Code::ValidationFailed, "/name", error.to_string()))?;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    if !save_name(&change.tx, change.account(), *id, name.as_str()).await? {
        return Err(Code::NotFound.into());
    }
    change.record(EventType::AuthenticatorRenamed, None).await?;
    let live = list_authenticators(&change.tx, change.account()).await?;
    change.commit().await?;
    let renamed = live.into_iter().find(|one| one.id == *id).ok_or(Code::NotFound)?;
    Ok(HttpResponse::Ok().json(AuthenticatorAnswer::from(renamed)))
}

/// Remove an authenticator
///
/// Never the last while two-step verification is on.
#[utoipa::path(
    tag = "two-step",
    responses((status = 204, description = "Its codes no longer work."), Missing, Conflict)
)]
#[delete("/two-step/authenticators/{id}")]
pub(crate) async fn remove_authenticator(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
    id: Path<AuthenticatorId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let account = &caller.account;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    read_factors(&change.tx, account.id).await?.may_remove(*id)?;
    remove_authenticators(&change.tx, account.id, Some(*id)).await?;
    raise_epoch(&change.tx, account.id, change.session(), Surviving::All).await?;
    let letter = app.words.in_language(account.locale).authenticator_removed(&account.email, change.origin());
    change.tell(EventType::AuthenticatorRemoved, letter).await?;
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

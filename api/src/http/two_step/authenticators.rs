//! `PATCH` and `DELETE /two-step/authenticators/{id}`

use actix_web::{
    HttpResponse, delete, patch,
    web::{Data, Path},
};
use jiff::SignedDuration;
use serde::Deserialize;
use utoipa::ToSchema;

use super::status::AuthenticatorAnswer;
use crate::{
    app::App,
    domain::{
        authenticator::AuthenticatorName,
        event::{Event, EventType},
        ids::AuthenticatorId,
    },
    http::{
        answers::{Conflict, Missing},
        client::Client,
        json::Json,
        problem::{Code, Problem},
        proof::{FreshlyAuthenticated, StronglyAuthenticated},
    },
    storage::{
        self,
        factors::{Surviving, raise_epoch, remove_authenticators, rename_authenticator as save_name},
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
    let account = caller.account.id;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if !save_name(&tx, account, *id, name.as_str()).await? {
        return Err(Code::NotFound.into());
    }
    let event = app.event(account, EventType::AuthenticatorRenamed, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    let live = list_authenticators(&tx, account).await?;
    tx.commit().await?;
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
) -> Result<HttpResponse, Problem> {
    let (now, account) = (app.now(), &caller.account);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account.id).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let live = list_authenticators(&tx, account.id).await?;
    if !live.iter().any(|one| one.id == *id) {
        return Err(Code::NotFound.into());
    }
    if live.len() == 1 {
        return Err(Code::LastAuthenticator.into());
    }
    remove_authenticators(&tx, account.id, Some(*id)).await?;
    raise_epoch(&tx, account.id, caller.session.id, Surviving::All).await?;
    let event = app.event(account.id, EventType::AuthenticatorRemoved, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    let letter = app.words.authenticator_removed(&account.email, now, &client.origin());
    let message = app.message(account.id, letter, now + SignedDuration::from_hours(24));
    storage::outbox::put(&tx, app.seal(), &message).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::NoContent().finish())
}

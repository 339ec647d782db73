//! `DELETE /account`

use actix_web::{HttpResponse, delete, web::Data};

use crate::{
    app::App,
    domain::{
        event::{Event, EventType},
        session::Transport,
    },
    http::{
        client::Client,
        cookie::CookieDoor,
        problem::{Code, Problem},
        proof::StronglyAuthenticated,
    },
    storage,
};

/// Delete the account
///
/// Erases profile, phone, factors, codes, sessions and pending items. Security events keep the account's id
/// only, until their time is over.
#[utoipa::path(tag = "account", responses((status = 204, description = "It is gone.")))]
#[delete("/account")]
pub(crate) async fn delete_account(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let account = caller.account.id;
    let mut response = HttpResponse::NoContent();
    if caller.session.transport == Transport::Cookie {
        response.cookie(door.clear()?);
    }
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let event = app.event(account, EventType::AccountDeleted, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    storage::account::erase(&tx, account).await?;
    tx.commit().await?;
    Ok(response.finish())
}

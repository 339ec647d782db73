//! `DELETE /account`

use actix_web::{HttpResponse, delete, web::Data};

use crate::{
    app::App,
    domain::{event::EventType, session::Transport},
    http::{
        change::Change, client::Client, cookie::CookieDoor, problem::Problem, proof::StronglyAuthenticated,
    },
    storage,
};

/// Delete the account
///
/// Erases profile, phone, factors, codes, sessions and pending items. Security events keep the account's id
/// only, until their time is over. While a mailed link can still take a change back, the account signs nobody
/// in but is erased only when the last link has run out: using it brings the account back.
#[utoipa::path(tag = "account", responses((status = 204, description = "It is gone.")))]
#[delete("/account")]
pub(crate) async fn delete_account(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let mut response = HttpResponse::NoContent();
    if caller.session.transport == Transport::Cookie {
        response.cookie(door.clear()?);
    }
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    change.record(EventType::AccountDeleted, None).await?;
    // Whoever stole an account must not be able to make that final.
    match storage::undo::live_until(&change.tx, change.account(), change.now).await? {
        Some(until) => {
            storage::account::erase_later(&change.tx, change.account(), until).await?;
            storage::password::end_everything(&change.tx, change.account()).await?;
        }
        None => storage::account::erase(&change.tx, change.account()).await?,
    }
    change.commit().await?;
    Ok(response.finish())
}

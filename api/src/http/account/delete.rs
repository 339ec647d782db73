//! `DELETE /account`

use actix_web::{HttpResponse, delete, web::Data};
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::App,
    domain::{event::EventType, session::Transport},
    http::{
        account::email::undo_link, bodiless::Bodiless, change::Change, client::Client, cookie::CookieDoor,
        problem::Problem, proof::StronglyAuthenticated, sms_notice::Afterwards,
    },
    storage::{self, undo::Undoes},
};

/// Delete the account
///
/// Erases profile, phone, factors, codes, sessions and pending items. Security events keep the account's id
/// only, until their time is over. Its owner is told. Where the operator grants days of grace, and while a mailed link can
/// still take an earlier change back, the account signs nobody in but is erased only when the last link has run out: using it
/// brings the account back.
#[utoipa::path(tag = "account", responses((status = 204, description = "It is gone.")))]
#[delete("/account")]
pub(crate) async fn delete_account(
    app: Data<App>,
    door: CookieDoor,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut response = HttpResponse::NoContent();
    if caller.session.transport == Transport::Cookie {
        response.cookie(door.clear()?);
    }
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    change.record(EventType::AccountDeleted, None).await?;
    let undo = match app.config.deletion_grace_days {
        0 => None,
        days => Some((days, link(&change, days).await?)),
    };
    // Whoever stole an account must not be able to make that final.
    match storage::undo::live_until(&change.tx, change.account(), change.now).await? {
        Some(until) => erase_later(&change, until, undo).await?,
        None => erase(&change).await?,
    }
    change.commit().await?;
    Ok(response.finish())
}

async fn link(change: &Change<'_>, days: u8) -> Result<String, Problem> {
    let life = SignedDuration::from_hours(24 * i64::from(days));
    undo_link(change.app, &change.tx, &change.caller.account, Undoes::Deletion, (change.now, life)).await
}

/// The account is erased once its last link has run out. Replaced addresses that hold one are told, too; the link of
/// this deletion, if there is one, goes to the account's own address.
async fn erase_later(
    change: &Change<'_>,
    until: Timestamp,
    undo: Option<(u8, String)>,
) -> Result<(), Problem> {
    let account = &change.caller.account;
    storage::account::erase_later(&change.tx, account.id, until).await?;
    storage::password::end_everything(&change.tx, account.id).await?;
    let words = change.app.words.in_language(account.locale);
    for address in storage::undo::every_address(&change.tx, account, change.now).await? {
        let letter = match &undo {
            Some((days, link)) if address.normalized() == account.email.normalized() => {
                words.account_deleted_with_undo(&address, change.origin(), until, (*days, link))
            }
            _ => words.account_deleted(&address, change.origin(), Some(until)),
        };
        change.notify(letter).await?;
    }
    text(change, Afterwards::OnFile).await
}

/// Nothing is left of it but its events, and what tells of its end until that is handed over.
async fn erase(change: &Change<'_>) -> Result<(), Problem> {
    let account = &change.caller.account;
    storage::account::erase(&change.tx, account.id).await?;
    let letter =
        change.app.words.in_language(account.locale).account_deleted(&account.email, change.origin(), None);
    change.app.bid_farewell(&change.tx, account.id, letter).await?;
    text(change, Afterwards::Gone).await
}

async fn text(change: &Change<'_>, afterwards: Afterwards) -> Result<(), Problem> {
    match &change.caller.account.phone {
        Some(phone) => change.text((&phone.number, afterwards), EventType::AccountDeleted).await,
        None => Ok(()),
    }
}

//! `POST /undo`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::Timestamp;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::{
        account::Account,
        event::{EventType, Origin},
    },
    http::{
        answers::Over,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        sms_notice::{self, Afterwards},
    },
    storage::{
        self,
        undo::{self, UndoLink, Undoes},
    },
    token::TokenKind,
};

/// A mailed link's token.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct UndoBody {
    token: String,
}

/// Take a change back by a mailed link
///
/// Turns two-step verification off again, or restores the address that was replaced. All sessions end, and
/// the password signs nobody in until it is reset by mail: a takeover is never final.
#[utoipa::path(
    tag = "account",
    responses((status = 204, description = "It is taken back; set a new password by mail."), Over)
)]
#[post("/undo")]
pub(crate) async fn undo_change(
    app: Data<App>,
    client: Client,
    Json(body): Json<UndoBody>,
) -> Result<HttpResponse, Problem> {
    let token = app.tokens.read(TokenKind::Undo, &body.token).ok_or(Code::ResetTokenExpired)?;
    let (now, origin) = (app.now(), client.origin());
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::lock_account(&tx, token.account).await?.ok_or(Code::ResetTokenExpired)?;
    let link = undo::spend(&tx, &token, now).await?.ok_or(Code::ResetTokenExpired)?;
    let found = storage::account::credentials(&tx, &app.sealer, token.account).await?;
    let account = found.ok_or(Code::ResetTokenExpired)?.account;
    let before = account.clone();
    let restored = restore(&app, &tx, account, &link).await?;
    storage::account::require_reset(&tx, restored.id).await?;
    storage::password::end_everything(&tx, restored.id).await?;
    let event = app.event(restored.id, EventType::ChangeUndone, &origin);
    app.record(&tx, event).await?;
    tell(&app, &tx, (&before, &restored), (now, &origin)).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::NoContent().finish())
}

/// Mails every address of the account: the one that is given up again has to learn of it too. The phone is told
/// by text, for the last time where it went with two-step verification.
async fn tell(
    app: &App,
    tx: &Transaction<'_>,
    (before, restored): (&Account, &Account),
    when: (Timestamp, &Origin),
) -> Result<(), Problem> {
    app.notify(tx, restored.id, app.words.in_language(restored.locale).change_undone(&restored.email, when))
        .await?;
    if before.email.normalized() != restored.email.normalized() {
        app.notify(
            tx,
            restored.id,
            app.words.in_language(restored.locale).change_undone(&before.email, when),
        )
        .await?;
    }
    let Some(phone) = &before.phone else { return Ok(()) };
    let afterwards = if restored.phone.is_some() { Afterwards::OnFile } else { Afterwards::Gone };
    sms_notice::text(app, tx, restored, (&phone.number, afterwards), EventType::ChangeUndone).await
}

/// Two-step verification goes off where it was turned on by the change or after it; every later change of
/// address is void, with its links. An account that was deleted meanwhile is kept.
async fn restore(
    app: &App,
    tx: &Transaction<'_>,
    account: Account,
    link: &UndoLink,
) -> Result<Account, Problem> {
    let turned_on_since = account.two_step_enabled_at.is_some_and(|at| at >= link.created_at);
    let phone = if turned_on_since { None } else { account.phone.clone() };
    if turned_on_since {
        storage::factors::disable(tx, account.id).await?;
    }
    storage::account::keep(tx, account.id).await?;
    let email = match link.undoes {
        Undoes::TwoStep => account.email.clone(),
        Undoes::Email => {
            undo::void_later(tx, account.id, link.created_at).await?;
            storage::account::drop_addresses(tx, account.id).await?;
            storage::account::save_email(tx, account.id, &link.email).await?;
            link.email.clone()
        }
    };
    if !storage::account::enter_address(tx, account.id, &app.email_digest(&email), app.now()).await? {
        return Err(Code::ResetTokenExpired.into());
    }
    Ok(Account { email, phone, ..account })
}

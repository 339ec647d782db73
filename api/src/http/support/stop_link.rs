//! `POST /support-recoveries/stop`

use actix_web::{HttpResponse, post, web::Data};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::{
    app::App,
    domain::event::EventType,
    http::{
        answers::Over,
        client::Client,
        json::Json,
        problem::{Code, Problem},
    },
    storage::{self, support},
    token::TokenKind,
};

/// A mailed link's token.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopBody {
    token: String,
}

/// Stop a recovery by a mailed link
///
/// It opens nothing any more; whoever signed in by it is signed out, everybody else stays. The link works once.
#[utoipa::path(tag = "account", responses((status = 204, description = "It is stopped."), Over))]
#[post("/support-recoveries/stop")]
pub(crate) async fn stop_support_recovery(
    app: Data<App>,
    client: Client,
    Json(body): Json<StopBody>,
) -> Result<HttpResponse, Problem> {
    let token = app.tokens.read(TokenKind::Stop, &body.token).ok_or(Code::ResetTokenExpired)?;
    let (now, origin) = (app.now(), client.origin());
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::lock_account(&tx, token.account).await?.ok_or(Code::ResetTokenExpired)?;
    if !support::stop_by_link(&tx, &token).await? {
        return Err(Code::ResetTokenExpired.into());
    }
    let event = app.event(token.account, EventType::SupportRecoveryStopped, &origin);
    app.record(&tx, event).await?;
    if let Some(found) = storage::account::credentials(&tx, &app.sealer, token.account).await? {
        for address in storage::undo::every_address(&tx, &found.account, now).await? {
            let words = app.words.in_language(found.account.locale);
            let letter = words.support_recovery_stopped(&address, (now, &origin));
            app.notify(&tx, token.account, letter).await?;
        }
    }
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::NoContent().finish())
}

//! Development only: the messages that production would send.

use actix_web::{HttpResponse, get, http::header, web::Data};
use jiff::Timestamp;
use serde::Serialize;

use super::problem::Problem;
use crate::{
    app::App,
    domain::{ids::MessageId, message::Channel},
    storage::outbox::{self, Claimed},
};

/// How many are shown.
const SHOWN: i64 = 200;

#[derive(Serialize)]
struct Outbox {
    messages: Vec<KeptMessage>,
}

#[derive(Serialize)]
struct KeptMessage {
    id: MessageId,
    channel: Channel,
    to: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    text: String,
    created_at: Timestamp,
}

impl From<Claimed> for KeptMessage {
    fn from(message: Claimed) -> Self {
        Self {
            id: message.id,
            channel: message.channel,
            to: message.letter.to,
            subject: message.letter.subject,
            text: message.letter.text,
            created_at: message.created_at,
        }
    }
}

/// The messages as JSON, the newest last.
#[get("/dev/outbox.json")]
pub(crate) async fn messages(app: Data<App>) -> Result<HttpResponse, Problem> {
    let kept = outbox::kept(&app.database().await?, &app.sealer, SHOWN).await?;
    Ok(HttpResponse::Ok().json(Outbox { messages: kept.into_iter().map(KeptMessage::from).collect() }))
}

/// A page that shows them, the newest first, and follows along.
#[get("/dev/outbox")]
pub(crate) async fn page() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .body(include_str!("dev_outbox.html"))
}

/// The page's script; the content policy allows none inside the page.
#[get("/dev/outbox.js")]
pub(crate) async fn script() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/javascript; charset=utf-8"))
        .body(include_str!("dev_outbox.js"))
}

/// The page's style.
#[get("/dev/outbox.css")]
pub(crate) async fn style() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/css; charset=utf-8"))
        .body(include_str!("dev_outbox.css"))
}

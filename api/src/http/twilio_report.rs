//! `POST /callbacks/twilio/{id}`: what Twilio tells of a text that it took.

use actix_web::{
    HttpRequest, HttpResponse, post,
    web::{Data, Path, Payload},
};
use secrecy::ExposeSecret;
use url::form_urlencoded;

use super::{
    json::collect,
    problem::{Code, Problem},
};
use crate::{
    app::App,
    config::{Gateway, GatewayKind, TwilioGateway},
    domain::{event::EventType, ids::MessageId},
    messages::gateway::twilio_signature_fits,
    storage::outbox,
};

/// Notes that a text did not arrive. Only Twilio is believed: its signature covers the address, and with it the
/// message, and every field.
#[post("/callbacks/twilio/{id}")]
pub(crate) async fn report_twilio_delivery(
    app: Data<App>,
    id: Path<MessageId>,
    request: HttpRequest,
    payload: Payload,
) -> Result<HttpResponse, Problem> {
    let body = collect(&request, payload.into_inner()).await?;
    let fields: Vec<(String, String)> = form_urlencoded::parse(&body).into_owned().collect();
    let signature = request.headers().get("x-twilio-signature").and_then(|value| value.to_str().ok());
    let url = format!("{}/callbacks/twilio/{id}", app.config.public_base());
    let fits = |account: &TwilioGateway| {
        let secret = account.auth_token.expose_secret();
        twilio_signature_fits(secret, &url, &fields, signature.unwrap_or_default())
    };
    let gateway = accounts(&app).find(|(_, account)| fits(account));
    let (gateway, _) = gateway.ok_or(Code::Unauthenticated)?;
    let field = |name: &str| fields.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    if let (Some("failed" | "undelivered"), Some(sid)) = (field("MessageStatus"), field("MessageSid")) {
        let error = field("ErrorCode").and_then(|code| code.parse::<u32>().ok());
        note(&app, *id, (&gateway.name, sid), error).await?;
    }
    Ok(HttpResponse::NoContent().finish())
}

/// The gateways that are accounts at Twilio.
fn accounts(app: &App) -> impl Iterator<Item = (&Gateway, &TwilioGateway)> {
    app.config.sms_gateways.iter().filter_map(|gateway| match &gateway.kind {
        GatewayKind::Twilio(account) => Some((gateway, account)),
        GatewayKind::Http(_) | GatewayKind::Smpp(_) => None,
    })
}

async fn note(
    app: &App,
    id: MessageId,
    (gateway, sid): (&str, &str),
    error: Option<u32>,
) -> Result<(), Problem> {
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if let Some(account) = outbox::undelivered(&tx, id, &format!("{gateway}:{sid}")).await? {
        tracing::warn!(%id, gateway, error, "a text was not delivered");
        app.record(&tx, app.own_event(account, EventType::MessageNotDelivered)).await?;
    }
    Ok(tx.commit().await?)
}

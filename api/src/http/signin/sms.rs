//! `POST /sessions/second-step/sms`

use actix_web::{HttpResponse, post, web::Data};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

use super::{second_step::admitted, status::ChallengeTokenBody};
use crate::{
    app::App,
    domain::{
        challenge::Method,
        event::{Event, EventType},
        one_time_code::OneTimeCode,
        sms_code::SMS_CODE_LIFE,
    },
    http::{
        answers::{Conflict, Refused, Throttled},
        challenge::ChallengeHolder,
        client::Client,
        problem::{Code, Problem},
        sms_limits::{self, Device},
    },
    storage::{
        self,
        challenge::{SmsCode, replace_sms_code},
    },
};

/// A code was accepted for sending.
#[derive(Serialize, ToSchema)]
pub struct SmsAccepted {
    /// When the code expires.
    expires_at: Timestamp,
    /// When another may be asked for.
    resend_at: Timestamp,
}

impl SmsAccepted {
    /// The answer.
    #[must_use]
    pub const fn new(expires_at: Timestamp, resend_at: Timestamp) -> Self {
        Self { expires_at, resend_at }
    }
}

/// Text a code for the second step
///
/// Replaces the code sent before; wrong tries stay counted.
#[utoipa::path(
    tag = "sessions",
    request_body = ChallengeTokenBody,
    responses((status = 202, body = SmsAccepted), Refused, Conflict, Throttled)
)]
#[post("/sessions/second-step/sms")]
pub(crate) async fn send_second_step_sms(
    app: Data<App>,
    client: Client,
    holder: ChallengeHolder<ChallengeTokenBody>,
) -> Result<HttpResponse, Problem> {
    let now = app.now();
    let token = holder.token;
    admitted(&holder.second_step, Method::Sms, now)?;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    storage::lock_account(&tx, token.account).await?;
    // Read again under the lock: of many clicks at once, one sends and the others see its code.
    let at = (app.config.sms_offered(), now);
    let second_step = storage::challenge::read(&tx, &app.sealer, &token, at).await?;
    let second_step = second_step.ok_or(Code::ChallengeExpired)?;
    admitted(&second_step, Method::Sms, now)?;
    let phone = second_step.account.phone.as_ref().ok_or(Code::MethodNotAvailable)?;
    if let Some(sent) = second_step.sms_code.filter(|sent| now < sent.resend_at()) {
        return Err(Problem::new(Code::TooManyMessages).with_wait(sent.resend_at(), now));
    }
    let code = OneTimeCode::draw(&*app.entropy);
    let letter = app.words.in_language(second_step.account.locale).second_step_sms(&phone.number, &code);
    let device = if second_step.standing.challenge.device_known { Device::Known } else { Device::Unknown };
    sms_limits::take_for_sign_in(&app, &tx, &client, token.account, (phone, &letter), device).await?;
    let digest = app.code_digest("second step", &token.digest, &code);
    let expires_at = now + SMS_CODE_LIFE;
    let message = app.send(&tx, token.account, letter, expires_at).await?;
    let sent = SmsCode { digest, wrong_codes: 0, message, sent_at: now, expires_at };
    replace_sms_code(&tx, token.account, &token.digest, &sent).await?;
    let event = app.event(token.account, EventType::SmsCodeSent, &client.origin());
    app.record(&tx, Event { method: Some(Method::Sms), ..event }).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, sent.resend_at())))
}

//! `POST /sessions/current/reauthenticate/sms`

use actix_web::{HttpResponse, post, web::Data};

use super::reauthenticate::sms_offered;
use crate::{
    app::App,
    domain::{challenge::Method, event::EventType, one_time_code::OneTimeCode, sms_code::SMS_CODE_LIFE},
    http::{
        answers::{Conflict, Throttled},
        bodiless::Bodiless,
        change::Change,
        client::Client,
        problem::{Code, Problem},
        proof::SignedIn,
        signin::sms::SmsAccepted,
        sms_limits::{self, Device},
    },
    storage::{self, challenge::SmsCode},
};

/// Text a code for re-authentication
///
/// Bound to this session; replaces the code sent before, wrong tries stay counted.
#[utoipa::path(tag = "sessions", responses((status = 202, body = SmsAccepted), Conflict, Throttled))]
#[post("/sessions/current/reauthenticate/sms")]
pub(crate) async fn send_reauthentication_sms(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    if caller.account.two_step_enabled_at.is_none() || !sms_offered(&app, &caller) {
        return Err(Code::MethodNotAvailable.into());
    }
    let phone = caller.account.phone.as_ref().ok_or(Code::MethodNotAvailable)?;
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let (now, account, session) = (change.now, change.account(), change.session());
    let sent = storage::session::sms_code(&change.tx, (account, session)).await?;
    if let Some(sent) = sent.filter(|sent| now < sent.resend_at()) {
        return Err(Problem::new(Code::TooManyMessages).with_wait(sent.resend_at(), now));
    }
    let code = OneTimeCode::draw(&*app.entropy);
    let letter = app.words.in_language(caller.account.locale).reauthentication_sms(&phone.number, &code);
    let device = Device::Known;
    sms_limits::take_for_sign_in(&app, &change.tx, &client, account, (phone, &letter), device).await?;
    let expires_at = now + SMS_CODE_LIFE;
    let message = change.send(letter, expires_at).await?;
    let digest = app.code_digest("re-authentication", session.as_bytes(), &code);
    let sent = SmsCode { digest, wrong_codes: 0, message, sent_at: now, expires_at };
    storage::session::replace_sms_code(&change.tx, (account, session), &sent).await?;
    change.record(EventType::SmsCodeSent, Some(Method::Sms)).await?;
    change.commit().await?;
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, sent.resend_at())))
}

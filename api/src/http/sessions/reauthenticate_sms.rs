//! `POST /sessions/current/reauthenticate/sms`

use actix_web::{HttpResponse, post, web::Data};

use super::reauthenticate::sms_offered;
use crate::{
    app::App,
    domain::{
        challenge::Method,
        event::{Event, EventType},
        one_time_code::OneTimeCode,
        sms_code::SMS_CODE_LIFE,
    },
    http::{
        answers::{Conflict, Throttled},
        client::Client,
        problem::{Code, Problem},
        proof::SignedIn,
        signin::sms::SmsAccepted,
        sms_limits,
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
) -> Result<HttpResponse, Problem> {
    let (now, account, session) = (app.now(), caller.account.id, caller.session.id);
    if caller.account.two_step_enabled_at.is_none() || !sms_offered(&app, &caller) {
        return Err(Code::MethodNotAvailable.into());
    }
    let phone = caller.account.phone.as_ref().ok_or(Code::MethodNotAvailable)?;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let sent = storage::session::sms_code(&tx, (account, session)).await?;
    if let Some(sent) = sent.filter(|sent| now < sent.resend_at()) {
        return Err(Problem::new(Code::TooManyMessages).with_wait(sent.resend_at(), now));
    }
    sms_limits::take_for_sign_in(&app, &tx, &client, account, phone).await?;
    let code = OneTimeCode::draw(&*app.entropy);
    let digests = app.code_digests("re-authentication", session.as_bytes(), &code);
    let expires_at = now + SMS_CODE_LIFE;
    let message = app.message(account, app.words.second_step_sms(&phone.number, &code), expires_at);
    storage::outbox::put(&tx, app.seal(), &message).await?;
    let digest = digests.into_iter().next().unwrap_or_default();
    let sent = SmsCode { digest, wrong_codes: 0, message: message.id, sent_at: now, expires_at };
    storage::session::replace_sms_code(&tx, (account, session), &sent).await?;
    let event = app.event(account, EventType::SmsCodeSent, &client.origin());
    let event = Event { session: Some(session), method: Some(Method::Sms), ..event };
    storage::event::append(&tx, &event).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, sent.resend_at())))
}

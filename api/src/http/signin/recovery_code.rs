//! `POST /sessions/second-step/recovery-code`

use actix_web::{HttpResponse, post, web::Data};
use deadpool_postgres::Transaction;
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{accept::lock, second_step::admitted, sms::SmsAccepted};
use crate::{
    app::App,
    domain::{
        challenge::Method,
        event::{Event, EventType},
        message::{Channel, Letter},
        one_time_code::OneTimeCode,
        sms_code::SMS_CODE_LIFE,
        support_recovery::MAILED_CODE_LIFE,
    },
    http::{
        answers::{Conflict, Refused, Throttled},
        challenge::{ChallengeBody, ChallengeHolder},
        client::Client,
        problem::{Code, Problem},
        sms_limits::{self, Device},
    },
    storage::{
        challenge::{SecondStep, SmsCode},
        limits::{Counter, Limit, Taken},
        support::{RecoveryCode, replace_code},
    },
};

/// Codes mailed for one account; whoever knows the password could fill a mailbox otherwise.
const MAILS: [Limit; 3] = [
    Limit { count: 1, window: SignedDuration::from_secs(60) },
    Limit { count: 5, window: SignedDuration::from_hours(1) },
    Limit { count: 10, window: SignedDuration::from_hours(24) },
];

/// Where to send the code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RecoveryCodeBody {
    challenge_token: String,
    channel: Channel,
}

impl ChallengeBody for RecoveryCodeBody {
    type Asked = Channel;

    fn parse(self) -> Result<(String, Channel), Problem> {
        Ok((self.challenge_token, self.channel))
    }
}

/// Send the code of a recovery
///
/// Where support started one and its hold is over. By mail; only where the password was itself set by mail
/// lately, to a phone that was proven more than seven days ago, or by mail 72 hours later. The challenge says which.
#[utoipa::path(
    tag = "sessions",
    request_body = RecoveryCodeBody,
    responses((status = 202, body = SmsAccepted), Refused, Conflict, Throttled)
)]
#[post("/sessions/second-step/recovery-code")]
pub(crate) async fn send_recovery_code(
    app: Data<App>,
    client: Client,
    holder: ChallengeHolder<RecoveryCodeBody>,
) -> Result<HttpResponse, Problem> {
    let (now, token, channel) = (app.now(), holder.token, holder.asked);
    admitted(&holder.second_step, Method::RecoveryCode, now)?;
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    let second_step = lock(&app, &tx, &token, Method::RecoveryCode).await?;
    let live = second_step.recovery.as_ref().ok_or(Code::MethodNotAvailable)?;
    if !second_step.may_send_recovery_code(channel, now) {
        return Err(Code::MethodNotAvailable.into());
    }
    let code = OneTimeCode::draw(&*app.entropy);
    let (letter, life) = letter(&app, &second_step, channel, &code)?;
    take(&app, &tx, &client, (&second_step, &letter), channel).await?;
    let (digest, expires_at) =
        (app.code_digest("support recovery", live.started.id.as_bytes(), &code), now + life);
    let message = app.send(&tx, token.account, letter, expires_at).await?;
    let sent = SmsCode { digest, wrong_codes: 0, message, sent_at: now, expires_at };
    let resend_at = sent.resend_at();
    replace_code(&tx, token.account, &RecoveryCode { channel, code: sent }).await?;
    let event = app.event(token.account, EventType::SupportRecoveryCodeSent, &client.origin());
    app.record(&tx, Event { method: Some(Method::RecoveryCode), ..event }).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, resend_at)))
}

fn letter(
    app: &App,
    second_step: &SecondStep,
    channel: Channel,
    code: &OneTimeCode,
) -> Result<(Letter, SignedDuration), Problem> {
    let account = &second_step.account;
    let words = app.words.in_language(account.locale);
    Ok(match channel {
        Channel::Email => (words.recovery_code(&account.email, code), MAILED_CODE_LIFE),
        Channel::Sms => {
            let phone = account.phone.as_ref().ok_or(Code::MethodNotAvailable)?;
            (words.recovery_sms(&phone.number, code), SMS_CODE_LIFE)
        }
    })
}

/// Takes one message: a text counts with all others, mails by themselves.
async fn take(
    app: &App,
    tx: &Transaction<'_>,
    client: &Client,
    (second_step, letter): (&SecondStep, &Letter),
    channel: Channel,
) -> Result<(), Problem> {
    let (now, account): (Timestamp, _) = (app.now(), &second_step.account);
    match (channel, &account.phone) {
        (Channel::Sms, Some(phone)) => {
            sms_limits::take_for_sign_in(app, tx, client, account.id, (phone, letter), Device::Known).await
        }
        (Channel::Sms, None) => Err(Code::MethodNotAvailable.into()),
        (Channel::Email, _) => {
            let key = ("recovery code", &*account.id.to_string());
            match app.take(tx, Counter::Source, key, &MAILS).await? {
                Taken::Yes => Ok(()),
                Taken::No { until } => Err(Problem::new(Code::TooManyMessages).with_wait(until, now)),
            }
        }
    }
}

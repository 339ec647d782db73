//! The backup phone outside the wizard: entered, proven, removed.

use actix_web::{HttpResponse, delete, post, put, web::Data};
use deadpool_postgres::Transaction;
use jiff::SignedDuration;

use crate::{
    app::App,
    domain::{
        attempts::FREE_TRIES,
        challenge::Method,
        event::{Event, EventType},
        message::Letter,
        one_time_code::OneTimeCode,
        phone::{PhoneError, PhoneNumber},
        sms_code::{SMS_CODE_LIFE, SMS_RESEND_AFTER},
    },
    http::{
        answers::{Conflict, Throttled},
        client::Client,
        enrollment::{
            phone::PhoneBody,
            verify::{CodeBody, wrong_code},
        },
        json::Json,
        problem::{Code, Problem},
        proof::{SignedIn, StronglyAuthenticated},
        signin::sms::SmsAccepted,
        sms_limits,
    },
    storage::{
        self,
        factors::{Surviving, raise_epoch},
        pending::{self, PhoneChange},
    },
};

/// Add or change the phone
///
/// Texts a code to the number; the one on file stays until the code is entered in this session.
#[utoipa::path(tag = "account", responses((status = 202, body = SmsAccepted), Conflict, Throttled))]
#[put("/account/phone")]
pub(crate) async fn enter_account_phone(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
    Json(body): Json<PhoneBody>,
) -> Result<HttpResponse, Problem> {
    if !app.config.sms_offered() {
        return Err(Code::SmsNotOffered.into());
    }
    let number = parse_number(&app, &body.phone)?;
    let (now, account) = (app.now(), caller.account.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    sms_limits::take_for_proof(&app, &tx, &client, account, &number).await?;
    let code = OneTimeCode::draw(&*app.entropy);
    let expires_at = now + SMS_CODE_LIFE;
    let message = app.message(account, app.words.phone_proof_sms(&number, &code), expires_at);
    storage::outbox::put(&tx, app.seal(), &message).await?;
    let digests = app.code_digests(number.e164(), caller.session.id.as_bytes(), &code);
    let change = PhoneChange {
        number,
        code_digest: digests.into_iter().next().unwrap_or_default(),
        wrong_codes: 0,
        message: message.id,
        sent_at: now,
        expires_at,
    };
    pending::start_phone_change(&tx, app.seal(), (account, caller.session.id), &change).await?;
    let event = app.event(account, EventType::SmsCodeSent, &client.origin());
    let event = Event { session: Some(caller.session.id), method: Some(Method::Sms), ..event };
    storage::event::append(&tx, &event).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, now + SMS_RESEND_AFTER)))
}

/// A number of a country that may be texted.
///
/// # Errors
/// `invalid_phone` or `phone_country_not_allowed`.
pub fn parse_number(app: &App, text: &str) -> Result<PhoneNumber, Problem> {
    PhoneNumber::parse(text, &app.config.sms_countries).map_err(|error| {
        let code = match error {
            PhoneError::Invalid => Code::InvalidPhone,
            PhoneError::CountryNotAllowed => Code::PhoneCountryNotAllowed,
        };
        Problem::field(code, "/phone", error.to_string())
    })
}

/// Prove the number
///
/// Only in the session that entered it.
#[utoipa::path(
    tag = "account",
    responses((status = 204, description = "The number is on file."), Throttled)
)]
#[post("/account/phone/verify")]
pub(crate) async fn verify_account_phone(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    Json(body): Json<CodeBody>,
) -> Result<HttpResponse, Problem> {
    let code = body.parse()?;
    let (now, account, session) = (app.now(), caller.account.id, caller.session.id);
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    let change = pending::phone_change(&tx, &app.sealer, (account, session)).await?;
    let change = change.filter(|change| now < change.expires_at).ok_or_else(wrong_code)?;
    if change.wrong_codes >= FREE_TRIES {
        return Err(Problem::new(Code::TooManyAttempts).with_tries(0, Some(change.expires_at), now));
    }
    let digests = app.code_digests(change.number.e164(), session.as_bytes(), &code);
    if !digests.contains(&change.code_digest) {
        pending::count_wrong_phone_code(&tx, account).await?;
        tx.commit().await?;
        return Err(wrong_code().with_tries(FREE_TRIES - change.wrong_codes - 1, None, now));
    }
    pending::end_phone_change(&tx, account).await?;
    storage::two_step::save_phone(&tx, app.seal(), account, &change.number, now).await?;
    let letter = app.words.phone_changed(&caller.account.email, now, &client.origin());
    finish(&app, tx, &client, &caller, EventType::PhoneChanged, letter).await
}

/// Remove the phone
///
/// It is erased at once, pending messages to it included.
#[utoipa::path(tag = "account", responses((status = 204, description = "No number is on file.")))]
#[delete("/account/phone")]
pub(crate) async fn remove_account_phone(
    app: Data<App>,
    client: Client,
    StronglyAuthenticated(caller): StronglyAuthenticated,
) -> Result<HttpResponse, Problem> {
    let (now, account) = (app.now(), caller.account.id);
    if caller.account.phone.is_none() {
        return Ok(HttpResponse::NoContent().finish());
    }
    let mut db = app.database().await?;
    let tx = db.transaction().await?;
    if storage::lock_account(&tx, account).await? != Some(caller.session.credential_epoch) {
        return Err(Code::SessionEnded.into());
    }
    storage::two_step::erase_phone(&tx, account).await?;
    let letter = app.words.phone_removed(&caller.account.email, now, &client.origin());
    finish(&app, tx, &client, &caller, EventType::PhoneRemoved, letter).await
}

/// Raises the epoch, writes event and mail, and commits.
async fn finish(
    app: &App,
    tx: Transaction<'_>,
    client: &Client,
    caller: &SignedIn,
    event_type: EventType,
    letter: Letter,
) -> Result<HttpResponse, Problem> {
    let account = caller.account.id;
    raise_epoch(&tx, account, caller.session.id, Surviving::All).await?;
    let event = app.event(account, event_type, &client.origin());
    storage::event::append(&tx, &Event { session: Some(caller.session.id), ..event }).await?;
    let message = app.message(account, letter, app.now() + SignedDuration::from_hours(24));
    storage::outbox::put(&tx, app.seal(), &message).await?;
    tx.commit().await?;
    app.wake_sender();
    Ok(HttpResponse::NoContent().finish())
}

//! The backup phone outside the wizard: entered, proven, removed.

use actix_web::{HttpResponse, delete, post, put, web::Data};

use crate::{
    app::App,
    domain::{
        account::Phone,
        attempts::FREE_TRIES,
        challenge::Method,
        event::EventType,
        message::Letter,
        one_time_code::OneTimeCode,
        phone::{PhoneError, PhoneNumber},
        sms_code::{SMS_CODE_LIFE, SMS_RESEND_AFTER},
    },
    equal::among,
    http::{
        answers::{Conflict, Throttled},
        bodiless::Bodiless,
        change::Change,
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
        sms_notice::Afterwards,
    },
    metrics::{Factor, Place},
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
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let code = OneTimeCode::draw(&*app.entropy);
    let letter = app.words.in_language(caller.account.locale).phone_proof_sms(&number, &code);
    sms_limits::take_for_proof(&app, &change.tx, &client, change.account(), (&number, &letter)).await?;
    let (sent_at, expires_at) = (change.now, change.now + SMS_CODE_LIFE);
    let message = change.send(letter, expires_at).await?;
    let code_digest = app.code_digest(number.e164(), change.session().as_bytes(), &code);
    let pending = PhoneChange { number, code_digest, wrong_codes: 0, message, sent_at, expires_at };
    pending::start_phone_change(&change.tx, app.seal(), (change.account(), change.session()), &pending)
        .await?;
    change.record(EventType::SmsCodeSent, Some(Method::Sms)).await?;
    change.commit().await?;
    Ok(HttpResponse::Accepted().json(SmsAccepted::new(expires_at, sent_at + SMS_RESEND_AFTER)))
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
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    let (now, account, session) = (change.now, change.account(), change.session());
    let pending = pending::phone_change(&change.tx, &app.sealer, (account, session)).await?;
    let pending = pending.filter(|pending| now < pending.expires_at).ok_or_else(wrong_code)?;
    if pending.wrong_codes >= FREE_TRIES {
        return Err(Problem::no_tries_until(pending.expires_at, now));
    }
    let digests = app.code_digests(pending.number.e164(), session.as_bytes(), &code);
    let right = among(&digests, &pending.code_digest);
    app.metrics.judged(Factor::Code(Method::Sms), Place::Session, right);
    if !right {
        pending::count_wrong_phone_code(&change.tx, account).await?;
        change.commit().await?;
        return Err(wrong_code().with_tries(FREE_TRIES - pending.wrong_codes - 1, None, now));
    }
    app.note_entered(&change.tx, &pending.number, pending.sent_at).await?;
    storage::phone::forget_texts(&change.tx, account).await?;
    storage::phone::save_phone(&change.tx, app.seal(), account, &pending.number, now).await?;
    let letter =
        app.words.in_language(caller.account.locale).phone_changed(&caller.account.email, change.origin());
    change.text((&pending.number, Afterwards::OnFile), EventType::PhoneChanged).await?;
    let replaced = caller.account.phone.as_ref().filter(|old| old.number != pending.number);
    finish(change, EventType::PhoneChanged, letter, replaced).await
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
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let Some(removed) = &caller.account.phone else {
        return Ok(HttpResponse::NoContent().finish());
    };
    let mut db = app.database().await?;
    let change = Change::begin(&app, &mut db, &caller, &client).await?;
    storage::phone::erase_phone(&change.tx, change.account()).await?;
    let letter =
        app.words.in_language(caller.account.locale).phone_removed(&caller.account.email, change.origin());
    finish(change, EventType::PhoneRemoved, letter, Some(removed)).await
}

/// Raises the epoch, writes event, mail and the text to the number that is `gone`, and commits.
async fn finish(
    change: Change<'_>,
    event_type: EventType,
    letter: Letter,
    gone: Option<&Phone>,
) -> Result<HttpResponse, Problem> {
    raise_epoch(&change.tx, change.account(), change.session(), Surviving::All).await?;
    change.record(event_type, None).await?;
    change.notify(letter).await?;
    if let Some(phone) = gone {
        change.text((&phone.number, Afterwards::Gone), event_type).await?;
    }
    change.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

//! The backup number: entered, sent to again, declined.

use actix_web::{
    HttpResponse, post, put,
    web::{Data, Path},
};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{answer::EnrollmentAnswer, step::Step};
use crate::{
    app::App,
    domain::{
        challenge::Method,
        enrollment::{Enrollment, NumberRefused, PhoneCode},
        event::{Event, EventType},
        ids::EnrollmentId,
        one_time_code::OneTimeCode,
        phone::PhoneNumber,
        sms_code::SMS_CODE_LIFE,
    },
    http::{
        account::phone::parse_number,
        answers::{Conflict, Missing, Over, Throttled},
        bodiless::Bodiless,
        client::Client,
        json::Json,
        problem::{Code, Problem},
        proof::SignedIn,
        sms_limits,
    },
};

/// A number with its country code.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PhoneBody {
    /// Such as `+47 912 34 567`.
    pub phone: String,
}

/// Enter a backup number
///
/// Texts a code to it. Another number may be sent to at once, twice; the same one after a minute.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, body = EnrollmentAnswer), Missing, Over, Conflict, Throttled)
)]
#[put("/two-step/enrollments/{id}/phone")]
pub(crate) async fn enter_phone(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    Json(body): Json<PhoneBody>,
) -> Result<HttpResponse, Problem> {
    let number = parse_number(&app, &body.phone)?;
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    match step.enrollment.state.clone() {
        Enrollment::AddPhone(_) | Enrollment::VerifyPhone(_) => send(step, &client, number).await,
        other => step.out_of_order(&client, other.stage()).await,
    }
}

/// Text another code
///
/// To the same number, a minute after the last; only the newest code works, and wrong tries stay counted.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, body = EnrollmentAnswer), Missing, Over, Conflict, Throttled)
)]
#[post("/two-step/enrollments/{id}/phone/resend")]
pub(crate) async fn resend_phone_code(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    match step.enrollment.state.clone() {
        Enrollment::VerifyPhone(state) => send(step, &client, state.number().clone()).await,
        other => step.out_of_order(&client, other.stage()).await,
    }
}

/// Go on without a phone
///
/// Declines the number; at the emergency-code stage it drops the one proven here, or marks the one on file
/// for erasure.
#[utoipa::path(tag = "enrollment", responses((status = 200, body = EnrollmentAnswer), Missing, Over, Conflict))]
#[post("/two-step/enrollments/{id}/phone/skip")]
pub(crate) async fn skip_phone(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    match step.enrollment.state.clone().without_phone() {
        Ok(next) => {
            let event = step.event(&client, EventType::EnrollmentPhoneSkipped);
            step.advance(next, event).await
        }
        Err(unchanged) => step.out_of_order(&client, unchanged.stage()).await,
    }
}

async fn send(step: Step<'_>, client: &Client, number: PhoneNumber) -> Result<HttpResponse, Problem> {
    let (app, now, account) = (step.app, step.app.now(), step.enrollment.account);
    if let Enrollment::VerifyPhone(state) = &step.enrollment.state
        && let Err(NumberRefused::TooSoon { until }) = state.may_send_to(&number, now)
    {
        return Err(Problem::new(Code::TooManyMessages).with_wait(until, now));
    }
    let code = OneTimeCode::draw(&*app.entropy);
    let letter = app.words.in_language(step.caller.account.locale).phone_proof_sms(&number, &code);
    sms_limits::take_for_proof(app, &step.tx, client, account, (&number, &letter)).await?;
    let item = step.enrollment.id.as_bytes().as_slice();
    let digest = app.code_digest(number.e164(), item, &code);
    let message = app.send(&step.tx, account, letter, now + SMS_CODE_LIFE).await?;
    let code = PhoneCode { digest, message, sent_at: now, wrong: 0 };
    let next = match step.enrollment.state.clone() {
        Enrollment::AddPhone(state) => Enrollment::VerifyPhone(state.sent(number, code)),
        Enrollment::VerifyPhone(state) => Enrollment::VerifyPhone(state.sent(number, code)),
        other => return Err(Problem::wrong_stage(other.stage())),
    };
    let event = Event { method: Some(Method::Sms), ..step.event(client, EventType::SmsCodeSent) };
    step.advance(next, event).await
}

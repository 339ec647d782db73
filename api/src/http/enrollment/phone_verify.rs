//! `POST /two-step/enrollments/{id}/phone/verify`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{
    answer::EnrollmentAnswer,
    step::Step,
    verify::{CodeBody, wrong_code},
};
use crate::{
    app::App,
    domain::{
        attempts::Budget,
        challenge::{Method, tries_left},
        enrollment::{Enrollment, PhoneCodeOutcome},
        event::EventType,
        ids::EnrollmentId,
    },
    equal::among,
    http::{
        answers::{Conflict, Missing, Over, Throttled},
        client::Client,
        json::Json,
        problem::Problem,
        proof::SignedIn,
    },
    metrics::{Factor, Place},
};

/// Prove the backup number
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, body = EnrollmentAnswer), Missing, Over, Conflict, Throttled)
)]
#[post("/two-step/enrollments/{id}/phone/verify")]
pub(crate) async fn verify_phone(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    Json(body): Json<CodeBody>,
) -> Result<HttpResponse, Problem> {
    let code = body.parse()?;
    let now = app.now();
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    let state = match step.enrollment.state.clone() {
        Enrollment::VerifyPhone(state) => state,
        other => return step.out_of_order(&client, other.stage()).await,
    };
    let digests = app.code_digests(state.number().e164(), id.as_bytes(), &code);
    let right = among(&digests, &state.code().digest);
    let (number, sent_at) = (state.number().clone(), state.code().sent_at);
    let outcome = state.verify(right, now);
    if matches!(outcome, PhoneCodeOutcome::Proven(_) | PhoneCodeOutcome::Wrong(_)) {
        app.metrics.judged(Factor::Code(Method::Sms), Place::Enrollment, right);
    }
    match outcome {
        PhoneCodeOutcome::Proven(next) => {
            app.note_entered(&step.tx, &number, sent_at).await?;
            let event = step.event(&client, EventType::EnrollmentPhoneVerified);
            step.advance(Enrollment::SaveEmergencyCode(next), event).await
        }
        PhoneCodeOutcome::Wrong(stay) => {
            let (left, until) = tries_left(stay.attempts(), Budget::Enrollment, now);
            let event = step.event(&client, EventType::EnrollmentCodeFailed);
            step.save_failure(Enrollment::VerifyPhone(stay), event).await?;
            Err(wrong_code().with_tries(left, until, now))
        }
        PhoneCodeOutcome::Wait { until } => Err(Problem::no_tries_until(until, now)),
        PhoneCodeOutcome::Exhausted => {
            let event = step.event(&client, EventType::EnrollmentCodeFailed);
            step.exhaust(event).await
        }
    }
}

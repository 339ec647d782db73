//! `POST /two-step/enrollments/{id}/emergency-code`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{read::live, step::Step};
use crate::{
    app::App,
    domain::{enrollment::Enrollment, event::EventType, ids::EnrollmentId},
    http::{
        answers::{Conflict, Missing, Over, Throttled},
        bodiless::Bodiless,
        client::Client,
        problem::{Code, Problem},
        proof::SignedIn,
        sessions::answer::EmergencyCodeAnswer,
        signin::emergency::draw,
    },
    storage,
};

/// Show an emergency code
///
/// Each call issues another, five at most; only the newest can be acknowledged. It becomes the account's code
/// at finalize, not before.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 201, body = EmergencyCodeAnswer), Missing, Over, Conflict, Throttled)
)]
#[post("/two-step/enrollments/{id}/emergency-code")]
pub(crate) async fn issue_enrollment_code(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    // Looked at first without a lock, so that a call at the wrong stage costs no hash.
    let early = live(&app, &caller, *id).await?.state;
    let drawn =
        if matches!(early, Enrollment::SaveEmergencyCode(_)) { Some(draw(&app).await?) } else { None };
    let mut db = app.database().await?;
    let mut step = Step::lock(&app, &mut db, &caller, *id).await?;
    let (state, (answer, issued)) = match (step.enrollment.state.clone(), drawn) {
        (Enrollment::SaveEmergencyCode(state), Some(drawn)) => (state, drawn),
        (other, _) => return step.out_of_order(&client, other.stage()).await,
    };
    if !state.may_issue() {
        let until = step.enrollment.expires_at;
        return Err(Problem::new(Code::TooManyInEnrollment).with_wait(until, app.now()));
    }
    step.enrollment.state = Enrollment::SaveEmergencyCode(state.issued(issued));
    storage::enrollment::save_step(&step.tx, app.seal(), &mut step.enrollment, app.now()).await?;
    let event = step.event(&client, EventType::EnrollmentEmergencyCodeIssued);
    app.record(&step.tx, event).await?;
    step.tx.commit().await?;
    Ok(HttpResponse::Created().json(answer))
}

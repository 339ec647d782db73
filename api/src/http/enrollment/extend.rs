//! `POST /two-step/enrollments/{id}/extend`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};

use super::{answer::EnrollmentAnswer, step::Step};
use crate::{
    app::App,
    domain::ids::EnrollmentId,
    http::{
        answers::{Missing, Over, Throttled},
        bodiless::Bodiless,
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage,
};

/// Extend the wizard
///
/// Another 15 minutes, at most ten times and never past three hours in all.
#[utoipa::path(tag = "enrollment", responses((status = 200, body = EnrollmentAnswer), Missing, Over, Throttled))]
#[post("/two-step/enrollments/{id}/extend")]
pub(crate) async fn extend_enrollment(
    app: Data<App>,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let mut step = Step::lock(&app, &mut db, &caller, *id).await?;
    let Some(extended) = step.enrollment.state.clone().extended() else {
        let until = step.enrollment.expires_at;
        return Err(Problem::new(Code::TooManyInEnrollment).with_wait(until, app.now()));
    };
    step.enrollment.state = extended;
    storage::enrollment::save_step(&step.tx, app.seal(), &mut step.enrollment, app.now()).await?;
    let answer = EnrollmentAnswer::read(&step.tx, &caller, &step.enrollment).await?;
    step.tx.commit().await?;
    Ok(HttpResponse::Ok().json(answer))
}

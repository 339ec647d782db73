//! `GET /two-step/enrollments/{id}`

use actix_web::{
    HttpResponse, get,
    web::{Data, Path},
};

use super::{answer::EnrollmentAnswer, step::begun_by};
use crate::{
    app::App,
    domain::ids::EnrollmentId,
    http::{
        answers::{Missing, Over},
        problem::{Code, Problem},
        proof::SignedIn,
    },
    storage::{
        self,
        enrollment::{Found, LiveEnrollment},
    },
};

/// Read the wizard
///
/// The current stage without any secret: safe after a reload, Back or in a second tab.
#[utoipa::path(tag = "enrollment", responses((status = 200, body = EnrollmentAnswer), Missing, Over))]
#[get("/two-step/enrollments/{id}")]
pub(crate) async fn read_enrollment(
    app: Data<App>,
    caller: SignedIn,
    id: Path<EnrollmentId>,
) -> Result<HttpResponse, Problem> {
    let enrollment = live(&app, &caller, *id).await?;
    let answer = EnrollmentAnswer::read(&app.database().await?, &caller, &enrollment).await?;
    Ok(HttpResponse::Ok().json(answer))
}

/// The caller's live enrollment, not locked.
///
/// # Errors
/// `not_found`, or `enrollment_expired` where it is over.
pub(super) async fn live(app: &App, caller: &SignedIn, id: EnrollmentId) -> Result<LiveEnrollment, Problem> {
    let key = (caller.account.id, caller.session.id, id, begun_by(caller));
    let db = app.database().await?;
    match storage::enrollment::read(&db, &app.sealer, key, app.now()).await? {
        Found::Live(enrollment) => Ok(*enrollment),
        Found::Over { .. } => Err(Code::EnrollmentExpired.into()),
        Found::Missing => Err(Code::NotFound.into()),
    }
}

//! `DELETE /two-step/enrollments/{id}`

use actix_web::{
    HttpResponse, delete,
    web::{Data, Path},
};

use super::step::Step;
use crate::{
    app::App,
    domain::{event::EventType, ids::EnrollmentId},
    http::{
        answers::{Missing, Over},
        bodiless::Bodiless,
        client::Client,
        problem::Problem,
        proof::SignedIn,
    },
    storage::{self, enrollment::Ending},
};

/// Cancel the wizard
///
/// Erases what it carried; nothing about the account changes.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 204, description = "It is over, nothing was changed."), Missing, Over)
)]
#[delete("/two-step/enrollments/{id}")]
pub(crate) async fn cancel_enrollment(
    app: Data<App>,
    client: Client,
    caller: SignedIn,
    id: Path<EnrollmentId>,
    _: Bodiless,
) -> Result<HttpResponse, Problem> {
    let mut db = app.database().await?;
    let step = Step::lock(&app, &mut db, &caller, *id).await?;
    let event = step.event(&client, EventType::EnrollmentCanceled);
    storage::enrollment::end(&step.tx, step.enrollment.account, *id, Ending::Canceled).await?;
    app.record(&step.tx, event).await?;
    step.tx.commit().await?;
    Ok(HttpResponse::NoContent().finish())
}

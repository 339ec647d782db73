//! `POST /two-step/enrollments/{id}/authenticator/verify`

use actix_web::{
    HttpResponse, post,
    web::{Data, Path},
};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use utoipa::ToSchema;

use super::{answer::EnrollmentAnswer, complete, step::Step};
use crate::{
    app::App,
    domain::{
        attempts::Budget,
        challenge::{Method, tries_left},
        enrollment::{Enrollment, Purpose, VerifyOutcome},
        event::EventType,
        ids::EnrollmentId,
        one_time_code::OneTimeCode,
        session::Transport,
    },
    http::{
        answers::{Conflict, Missing, Over, Throttled},
        client::Client,
        cookie::CookieDoor,
        json::Json,
        problem::{Code, Hint, Problem},
        proof::SignedIn,
    },
    metrics::{Factor, Place},
};

/// Six digits.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CodeBody {
    #[schema(value_type = String)]
    code: SecretString,
}

impl CodeBody {
    /// The code.
    ///
    /// # Errors
    /// `validation_failed` where it is anything but six ASCII digits.
    pub fn parse(&self) -> Result<OneTimeCode, Problem> {
        OneTimeCode::parse(self.code.expose_secret())
            .map_err(|error| Problem::field(Code::ValidationFailed, "/code", error.to_string()))
    }
}

/// Prove the authenticator
///
/// A wrong code keeps the same secret and counts in the enrollment's own budget; live factors are untouched.
/// A phone whose clock is off is told by how much. Adding and replacing are complete with the right code.
#[utoipa::path(
    tag = "enrollment",
    responses((status = 200, body = EnrollmentAnswer), Missing, Over, Conflict, Throttled)
)]
#[post("/two-step/enrollments/{id}/authenticator/verify")]
pub(crate) async fn verify_authenticator(
    app: Data<App>,
    door: CookieDoor,
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
        Enrollment::VerifyAuthenticator(state) => state,
        other => return step.out_of_order(&client, other.stage()).await,
    };
    let completes = step.enrollment.state.run().purpose != Purpose::Enable;
    if completes && caller.session.transport == Transport::Cookie {
        door.opened()?;
    }
    let outcome = state.verify(&code, now);
    if let Some(right) = outcome.verdict() {
        app.metrics.judged(Factor::Code(Method::Authenticator), Place::Enrollment, right);
    }
    match outcome {
        VerifyOutcome::Proven(next) => {
            let event = step.event(&client, EventType::EnrollmentAuthenticatorVerified);
            step.advance(next, event).await
        }
        VerifyOutcome::Complete(run, authenticator) => {
            complete::commit(step, &door, &client, &run, &authenticator).await
        }
        VerifyOutcome::Wrong { stay, clock_skew } => {
            let (left, until) = tries_left(stay.attempts(), Budget::Enrollment, now);
            let event = step.event(&client, EventType::EnrollmentCodeFailed);
            step.save_failure(Enrollment::VerifyAuthenticator(stay), event).await?;
            let hint = clock_skew.map(|seconds| Hint::ClockSkew { seconds });
            Err(wrong_code().with_tries(left, until, now).with_hint(hint))
        }
        VerifyOutcome::Wait { until } => Err(Problem::no_tries_until(until, now)),
        VerifyOutcome::Exhausted => {
            let event = step.event(&client, EventType::EnrollmentCodeFailed);
            step.exhaust(event).await
        }
    }
}

/// `wrong_code`, tied to the field.
#[must_use]
pub fn wrong_code() -> Problem {
    Problem::field(Code::WrongCode, "/code", "The code is wrong")
}

//! `POST /sessions/second-step/status`

use actix_web::{HttpResponse, post, web::Data};
use serde::Deserialize;
use utoipa::ToSchema;

use super::answer::ChallengeAnswer;
use crate::{
    app::App,
    http::{
        answers::Refused,
        challenge::{ChallengeBody, ChallengeHolder},
        problem::Problem,
    },
};

/// A challenge.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ChallengeTokenBody {
    challenge_token: String,
}

impl ChallengeBody for ChallengeTokenBody {
    /// The token again: the answer repeats it.
    type Asked = String;

    fn parse(self) -> Result<(String, String), Problem> {
        Ok((self.challenge_token.clone(), self.challenge_token))
    }
}

/// Read a challenge
///
/// Says which methods are left, how many tries, and how far a text message has come.
#[utoipa::path(
    tag = "sessions",
    request_body = ChallengeTokenBody,
    responses((status = 200, body = ChallengeAnswer), Refused)
)]
#[post("/sessions/second-step/status")]
pub(crate) async fn read_challenge(
    app: Data<App>,
    holder: ChallengeHolder<ChallengeTokenBody>,
) -> Result<HttpResponse, Problem> {
    let ChallengeHolder { second_step, asked: token, .. } = holder;
    let facts = (&second_step.standing, &second_step.shapes());
    let answer = ChallengeAnswer::new(&token, &second_step.account, facts, app.now());
    let db = app.database().await?;
    let answer = answer.with_sms(&db, second_step.sms_code.as_ref()).await?;
    let answer =
        answer.with_recovery(&db, &second_step.account, second_step.recovery.as_ref(), app.now()).await?;
    Ok(HttpResponse::Ok().json(answer))
}

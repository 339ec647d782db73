//! Refusals that many calls share, for the contract.

use utoipa::IntoResponses;

use super::problem::ProblemBody;

/// 429.
#[derive(IntoResponses)]
#[response(
    status = 429,
    description = "Too many; `retry_after` says when again.",
    content_type = "application/problem+json"
)]
pub struct Throttled(#[expect(dead_code, reason = "only its schema is used")] ProblemBody);

/// 409.
#[derive(IntoResponses)]
#[response(
    status = 409,
    description = "Not now; `code` says why.",
    content_type = "application/problem+json"
)]
pub struct Conflict(#[expect(dead_code, reason = "only its schema is used")] ProblemBody);

/// 404.
#[derive(IntoResponses)]
#[response(
    status = 404,
    description = "Not there, for this session.",
    content_type = "application/problem+json"
)]
pub struct Missing(#[expect(dead_code, reason = "only its schema is used")] ProblemBody);

/// 410.
#[derive(IntoResponses)]
#[response(status = 410, description = "It is over.", content_type = "application/problem+json")]
pub struct Over(#[expect(dead_code, reason = "only its schema is used")] ProblemBody);

/// 401 of a call that checks a code or a challenge.
#[derive(IntoResponses)]
#[response(status = 401, description = "Refused at the door.", content_type = "application/problem+json")]
pub struct Refused(#[expect(dead_code, reason = "only its schema is used")] ProblemBody);

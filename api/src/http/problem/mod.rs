//! Problems (RFC 9457): what a caller is told, apart from what the log is told.

mod code;
mod fields;

use actix_web::{
    HttpResponse, ResponseError,
    body::BoxBody,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
};
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;

pub use code::Code;
pub use fields::{FieldError, Fields};

use crate::{
    domain::{attempts::seconds_until, enrollment::Stage},
    hashing::Overloaded,
    storage::StorageError,
};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A problem, to be told to the caller.
#[derive(Debug, Clone)]
pub struct Problem(Box<Facts>);

#[derive(Debug, Clone)]
struct Facts {
    code: Code,
    errors: Vec<FieldError>,
    attempts_left: Option<u32>,
    retry_after: Option<u64>,
    expected_stage: Option<Stage>,
    hint: Option<Hint>,
    /// The `acr` that a step-up must reach.
    step_up: Option<&'static str>,
}

/// The body of a problem (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub struct ProblemBody {
    /// `/problems/<code>`: a page that explains it.
    #[serde(rename = "type")]
    page: String,
    /// A few words for a heading.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What happened and what to do.
    detail: &'static str,
    /// Names this very answer; the log has it as `request_id`.
    instance: String,
    /// What a program reads.
    code: &'static str,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[schema(required = false)]
    errors: Vec<FieldError>,
    /// Tries before the next delay.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    attempts_left: Option<u32>,
    /// Whole seconds to wait; equals the `Retry-After` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    retry_after: Option<u64>,
    /// The stage that the enrollment is at.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    expected_stage: Option<Stage>,
    /// What may explain a wrong code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(nullable = false)]
    hint: Option<Hint>,
}

/// What may explain a wrong code.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Hint {
    /// The phone's clock is off.
    ClockSkew {
        /// By how many seconds; above zero the phone is ahead.
        seconds: i64,
    },
}

impl Problem {
    /// A problem with the table's words.
    #[must_use]
    pub fn new(code: Code) -> Self {
        Self(Box::new(Facts {
            code,
            errors: Vec::new(),
            attempts_left: None,
            retry_after: None,
            expected_stage: None,
            hint: None,
            step_up: None,
        }))
    }

    /// `validation_failed` with what is wrong with each field.
    #[must_use]
    pub fn fields(errors: Vec<FieldError>) -> Self {
        let mut problem = Self::new(Code::ValidationFailed);
        problem.0.errors = errors;
        problem
    }

    /// A problem of one field.
    #[must_use]
    pub fn field(code: Code, pointer: &str, message: impl Into<String>) -> Self {
        let mut problem = Self::new(code);
        problem.0.errors =
            vec![FieldError { pointer: pointer.to_owned(), code: code.as_str(), message: message.into() }];
        problem
    }

    /// `wrong_stage` with the stage that the enrollment is at.
    #[must_use]
    pub fn wrong_stage(expected: Stage) -> Self {
        let mut problem = Self::new(Code::WrongStage);
        problem.0.expected_stage = Some(expected);
        problem
    }

    /// `reauthentication_required` (RFC 9470), asking for `acr`.
    #[must_use]
    pub fn reauthentication(acr: &'static str) -> Self {
        let mut problem = Self::new(Code::ReauthenticationRequired);
        problem.0.step_up = Some(acr);
        problem
    }

    /// With the tries that are left, and the end of a running delay.
    #[must_use]
    pub fn with_tries(mut self, left: u32, until: Option<Timestamp>, now: Timestamp) -> Self {
        self.0.attempts_left = Some(left);
        self.0.retry_after = until.map(|until| seconds_until(until, now));
        self
    }

    /// With the time to wait.
    #[must_use]
    pub fn with_wait(mut self, until: Timestamp, now: Timestamp) -> Self {
        self.0.retry_after = Some(seconds_until(until, now));
        self
    }

    /// With a hint that may explain a wrong code.
    #[must_use]
    pub fn with_hint(mut self, hint: Option<Hint>) -> Self {
        self.0.hint = hint;
        self
    }

    fn in_a_moment(code: Code) -> Self {
        let mut problem = Self::new(code);
        problem.0.retry_after = Some(1);
        problem
    }

    /// The finished answer of the request with `id`.
    #[must_use]
    pub fn into_response(self, id: &str) -> HttpResponse {
        let Facts { code, errors, attempts_left, retry_after, expected_stage, hint, step_up } = *self.0;
        let mut response = HttpResponse::build(code.status());
        response.content_type(MEDIA_TYPE);
        if let Some(seconds) = retry_after {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        if code.status() == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, authenticate(step_up)));
        }
        response.json(ProblemBody {
            page: format!("/problems/{}", code.as_str()),
            title: code.title(),
            status: code.status().as_u16(),
            detail: code.detail(),
            instance: format!("urn:uuid:{id}"),
            code: code.as_str(),
            errors,
            attempts_left,
            retry_after,
            expected_stage,
            hint,
        })
    }
}

/// The `WWW-Authenticate` header: a token, or with `acr` a fresh proof (RFC 9470 section 3).
fn authenticate(acr: Option<&'static str>) -> HeaderValue {
    let bearer = HeaderValue::from_static("Bearer");
    let Some(acr) = acr else { return bearer };
    HeaderValue::from_str(&format!(
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"{acr}\", max_age=300"
    ))
    .unwrap_or(bearer)
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0.code.as_str())
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        self.0.code.status()
    }

    /// Carries the problem to the outermost layer, which knows the request's id and writes the body.
    fn error_response(&self) -> HttpResponse<BoxBody> {
        let mut response = HttpResponse::new(self.status_code());
        response.extensions_mut().insert(self.clone());
        response
    }
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        Self::new(code)
    }
}

/// A failure of storage is logged exactly and told as `unavailable`.
impl From<StorageError> for Problem {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "storage failed");
        Self::in_a_moment(Code::Unavailable)
    }
}

impl From<tokio_postgres::Error> for Problem {
    fn from(error: tokio_postgres::Error) -> Self {
        StorageError::from(error).into()
    }
}

impl From<Overloaded> for Problem {
    fn from(_: Overloaded) -> Self {
        tracing::warn!("the hashing queue is full");
        Self::in_a_moment(Code::Overloaded)
    }
}

impl From<jsonwebtoken::errors::Error> for Problem {
    fn from(error: jsonwebtoken::errors::Error) -> Self {
        tracing::error!(%error, "an access token could not be signed");
        Self::new(Code::Unavailable)
    }
}

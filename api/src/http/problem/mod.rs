//! Problems (RFC 9457): what a caller is told, apart from what the log is told.

mod code;

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

use crate::{
    domain::{attempts::seconds_until, enrollment::Stage},
    hashing::Overloaded,
    storage::StorageError,
};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// A problem. Its `instance` is filled in when the answer leaves.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Problem {
    /// `/problems/<code>`: a page that explains it.
    #[serde(rename = "type")]
    problem_type: String,
    /// A few words for a heading.
    title: &'static str,
    /// The HTTP status.
    status: u16,
    /// What happened and what to do.
    detail: &'static str,
    /// Names this very answer; the log has it as `request_id`.
    #[schema(required)]
    instance: Option<String>,
    /// What a program reads.
    code: &'static str,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
    /// Tries before the next delay.
    #[serde(skip_serializing_if = "Option::is_none")]
    attempts_left: Option<u32>,
    /// Whole seconds to wait; equals the `Retry-After` header.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
    /// The stage that the enrollment is at.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected_stage: Option<Stage>,
    /// What may explain a wrong code.
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<Hint>,
    /// What the `WWW-Authenticate` header asks for, where it is more than a token.
    #[serde(skip)]
    step_up: Option<&'static str>,
}

/// What is wrong with one field.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FieldError {
    /// Where (RFC 6901).
    pub pointer: String,
    /// What, as a program reads it.
    pub code: &'static str,
    /// What, as a person reads it.
    pub message: String,
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
        Self {
            problem_type: format!("/problems/{}", code.as_str()),
            title: code.title(),
            status: code.status().as_u16(),
            detail: code.detail(),
            instance: None,
            code: code.as_str(),
            errors: Vec::new(),
            attempts_left: None,
            retry_after: None,
            expected_stage: None,
            hint: None,
            step_up: None,
        }
    }

    /// `validation_failed` with what is wrong with each field.
    #[must_use]
    pub fn fields(errors: Vec<FieldError>) -> Self {
        Self { errors, ..Self::new(Code::ValidationFailed) }
    }

    /// A problem of one field.
    #[must_use]
    pub fn field(code: Code, pointer: &str, message: impl Into<String>) -> Self {
        let error = FieldError { pointer: pointer.to_owned(), code: code.as_str(), message: message.into() };
        Self { errors: vec![error], ..Self::new(code) }
    }

    /// `wrong_stage` with the stage that the enrollment is at.
    #[must_use]
    pub fn wrong_stage(expected: Stage) -> Self {
        Self { expected_stage: Some(expected), ..Self::new(Code::WrongStage) }
    }

    /// `reauthentication_required` (RFC 9470), asking for `acr`.
    #[must_use]
    pub fn reauthentication(acr: &'static str) -> Self {
        Self { step_up: Some(acr), ..Self::new(Code::ReauthenticationRequired) }
    }

    /// With the tries that are left, and the end of a running delay.
    #[must_use]
    pub fn with_tries(self, left: u32, until: Option<Timestamp>, now: Timestamp) -> Self {
        let problem = Self { attempts_left: Some(left), ..self };
        match until {
            Some(until) => problem.with_wait(until, now),
            None => problem,
        }
    }

    /// With the time to wait.
    #[must_use]
    pub fn with_wait(self, until: Timestamp, now: Timestamp) -> Self {
        Self { retry_after: Some(seconds_until(until, now)), ..self }
    }

    /// With a hint that may explain a wrong code.
    #[must_use]
    pub fn with_hint(self, hint: Option<Hint>) -> Self {
        Self { hint, ..self }
    }

    /// The finished answer of the request with `id`.
    #[must_use]
    pub fn into_response(mut self, id: &str) -> HttpResponse {
        self.instance = Some(format!("urn:uuid:{id}"));
        let mut response = HttpResponse::build(self.status_code());
        response.content_type(MEDIA_TYPE);
        if let Some(seconds) = self.retry_after {
            response.insert_header((header::RETRY_AFTER, seconds));
        }
        if self.status_code() == StatusCode::UNAUTHORIZED {
            response.insert_header((header::WWW_AUTHENTICATE, self.authenticate()));
        }
        response.json(self)
    }

    fn authenticate(&self) -> HeaderValue {
        let bearer = HeaderValue::from_static("Bearer");
        let Some(acr) = self.step_up else { return bearer };
        HeaderValue::from_str(&format!(
            "Bearer error=\"insufficient_user_authentication\", acr_values=\"{acr}\", max_age=300"
        ))
        .unwrap_or(bearer)
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl ResponseError for Problem {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.status).unwrap_or(StatusCode::SERVICE_UNAVAILABLE)
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
        Self { retry_after: Some(1), ..Self::new(Code::Unavailable) }
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
        Self { retry_after: Some(1), ..Self::new(Code::Overloaded) }
    }
}

impl From<jsonwebtoken::errors::Error> for Problem {
    fn from(error: jsonwebtoken::errors::Error) -> Self {
        tracing::error!(%error, "an access token could not be signed");
        Self::new(Code::Unavailable)
    }
}

/// Collects what is wrong with a body's fields, so that a person sees all of it at once.
#[derive(Debug, Default)]
pub struct Fields(Vec<FieldError>);

impl Fields {
    /// Takes a parsed value, or notes its error at `pointer`.
    pub fn take<T, E: std::fmt::Display>(
        &mut self,
        pointer: &str,
        code: &'static str,
        parsed: Result<T, E>,
    ) -> Option<T> {
        parsed
            .map_err(|error| {
                self.0.push(FieldError { pointer: pointer.to_owned(), code, message: error.to_string() });
            })
            .ok()
    }

    /// The problem, where anything was noted.
    #[must_use]
    pub fn into_problem(self) -> Problem {
        Problem::fields(self.0)
    }
}

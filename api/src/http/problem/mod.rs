//! Problems (RFC 9457): what a caller is told, apart from what the log is told.

mod body;
mod causes;
mod code;
mod fields;

use actix_web::{HttpResponse, ResponseError, body::BoxBody, http::StatusCode};
use jiff::Timestamp;

pub use body::{Hint, MEDIA_TYPE, ProblemBody};
pub use code::Code;
pub use fields::{FieldError, Fields};

use crate::domain::{attempts::seconds_until, enrollment::Stage};

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

    /// What is wrong with each field, under the code that all of them have, or else `validation_failed`.
    #[must_use]
    pub fn fields(errors: Vec<FieldError>) -> Self {
        let common = errors.first().filter(|first| errors.iter().all(|error| error.code == first.code));
        let of_fields = |code: &&Code| code.status() == StatusCode::UNPROCESSABLE_ENTITY;
        let named = common
            .and_then(|error| Code::ALL.iter().filter(of_fields).find(|code| code.as_str() == error.code));
        let mut problem = Self::new(named.copied().unwrap_or(Code::ValidationFailed));
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

    /// `too_many_attempts`: nothing is looked at before `until`, right and wrong are alike.
    #[must_use]
    pub fn no_tries_until(until: Timestamp, now: Timestamp) -> Self {
        Self::new(Code::TooManyAttempts).with_tries(0, Some(until), now)
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

    /// Its code.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.0.code
    }

    /// One that is over in a second.
    #[must_use]
    pub fn in_a_moment(code: Code) -> Self {
        let mut problem = Self::new(code);
        problem.0.retry_after = Some(1);
        problem
    }
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

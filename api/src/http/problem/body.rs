//! A problem as it is written to the caller.

use actix_web::{
    HttpResponse,
    http::{
        StatusCode,
        header::{self, HeaderValue},
    },
};
use serde::Serialize;
use utoipa::ToSchema;

use super::{Facts, FieldError, Problem};
use crate::domain::enrollment::Stage;

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

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

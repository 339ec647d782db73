//! JSON bodies: `application/json` only, 16 KiB at most, every field known, none twice.

use std::{future::Future, pin::Pin};

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::Bytes};
use futures_util::StreamExt;
use serde::de::{DeserializeOwned, IgnoredAny};
use serde_path_to_error::Segment;

use super::problem::{Code, FieldError, Problem};

/// The longest body.
const MAX_BODY: usize = 16 * 1024;

/// A body that was read and has the right shape.
#[derive(Debug)]
pub struct Json<T>(pub T);

impl<T: DeserializeOwned + 'static> FromRequest for Json<T> {
    type Error = Problem;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Problem>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, payload) = (request.clone(), payload.take());
        Box::pin(async move { read(&request, payload).await.map(Self) })
    }
}

/// Reads a body of a type.
///
/// # Errors
/// The problem that names what is wrong with it.
pub async fn read<T: DeserializeOwned>(request: &HttpRequest, payload: Payload) -> Result<T, Problem> {
    must_be_json(request)?;
    parse(&collect(request, payload).await?)
}

/// Parses a body; the first thing that is wrong is named with its place.
///
/// # Errors
/// `malformed_json` where it is not JSON, `validation_failed` where it is of another shape.
pub fn parse<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(list_problem(body));
    }
    let mut from = serde_json::Deserializer::from_slice(body);
    let value = serde_path_to_error::deserialize(&mut from).map_err(|error| {
        let text = error.inner().to_string();
        let pointer = pointer(error.path(), &text);
        // Whatever was told first: a wrong type may stand before the place where the text stops being JSON, and some
        // shapes, such as a number for a word out of a list, are reported like errors of syntax.
        let is_json = serde_json::from_slice::<IgnoredAny>(body).is_ok();
        if is_json { misshapen(pointer, &text) } else { Code::MalformedJson.into() }
    })?;
    from.end().map_err(|_| Problem::from(Code::MalformedJson))?;
    Ok(value)
}

/// Refuses a body that does not say that it is JSON.
///
/// # Errors
/// `unsupported_media_type`.
pub fn must_be_json(request: &HttpRequest) -> Result<(), Problem> {
    let content_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let essence = content_type.and_then(|value| value.split(';').next()).map(str::trim);
    let is_json = essence.is_some_and(|essence| essence.eq_ignore_ascii_case("application/json"));
    is_json.then_some(()).ok_or_else(|| Code::UnsupportedMediaType.into())
}

/// Reads a body of at most 16 KiB.
///
/// # Errors
/// `body_too_large`, or `malformed_json` where it breaks off.
pub async fn collect(request: &HttpRequest, mut payload: Payload) -> Result<Vec<u8>, Problem> {
    let declared = request.headers().get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok());
    if declared.and_then(|value| value.parse::<usize>().ok()).is_some_and(|length| length > MAX_BODY) {
        return Err(Code::BodyTooLarge.into());
    }
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk: Bytes = chunk.map_err(|_| Problem::from(Code::MalformedJson))?;
        if body.len() + chunk.len() > MAX_BODY {
            return Err(Code::BodyTooLarge.into());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

/// A list is no body: serde would read its values as fields in the order in which the code declares them.
fn list_problem(body: &[u8]) -> Problem {
    if serde_json::from_slice::<IgnoredAny>(body).is_err() {
        return Code::MalformedJson.into();
    }
    let message = "expected an object".to_owned();
    Problem::fields(vec![FieldError {
        pointer: String::new(),
        code: Code::ValidationFailed.as_str(),
        message,
    }])
}

/// The words of serde without its position, which would say little, and without the value that was sent.
pub(super) fn misshapen(pointer: String, text: &str) -> Problem {
    let text = text.split(" at line ").next().unwrap_or_default();
    let known = ["unknown field", "missing field", "duplicate field", "must be "];
    let message = if known.iter().any(|start| text.starts_with(start)) {
        text.chars().take(120).collect()
    } else if let Some((_, expected)) =
        text.rsplit_once(", expected ").filter(|_| text.starts_with("unknown variant"))
    {
        format!("unknown value, expected {expected}")
    } else {
        "this value has the wrong type".to_owned()
    };
    Problem::fields(vec![FieldError { pointer, code: Code::ValidationFailed.as_str(), message }])
}

/// Where something is wrong (RFC 6901); a field that is missing, or stands twice, is named by where it belongs.
pub(super) fn pointer(path: &serde_path_to_error::Path, text: &str) -> String {
    let after = |start: &str| text.strip_prefix(start)?.split('`').next();
    let is_last = |name: &str| path.iter().next_back().is_some_and(|step| step.to_string() == name);
    let twice = after("duplicate field `").filter(|name| !is_last(name));
    let unsaid = after("missing field `").or(twice);
    let steps = path.iter().filter_map(|segment| match segment {
        Segment::Seq { index } => Some(index.to_string()),
        Segment::Map { key } => Some(key.replace('~', "~0").replace('/', "~1")),
        Segment::Enum { .. } | Segment::Unknown => None,
    });
    steps.chain(unsaid.map(str::to_owned)).fold(String::new(), |before, step| format!("{before}/{step}"))
}

#[cfg(test)]
mod tests;

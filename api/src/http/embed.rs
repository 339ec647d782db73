//! What pages of other sites may do: those that the operator lists run an enrollment, without a cookie. Nobody
//! else's script reads an answer.

use actix_web::{
    HttpResponse,
    dev::ServiceRequest,
    http::{
        Method,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
};

use crate::config::Config;

/// Calls that an enrollment in such a page needs: what anyone may know, and enrollments.
const CALLS: [&str; 2] = ["/api/v1/config", "/api/v1/two-step/enrollments"];

/// The custom element that draws the wizard. Only this file of the app may be loaded by pages of other sites.
const ELEMENT: &str = "/embed/enrollment.js";
const ANYBODY: &str = "*";

const METHODS: &str = "GET, POST, PUT, DELETE";
const HEADERS: &str = "authorization, content-type";
/// The page learns the server's time, and how long to wait.
const READABLE: &str = "date, retry-after";

/// The site that asks, where it is listed and the call is one of an enrollment; the answer may be read there. The
/// element is anybody's to read, where any site is listed: it holds nothing that is not public.
pub(super) fn listed(request: &ServiceRequest, route: &str, config: &Config) -> Option<HeaderValue> {
    if request.path() == ELEMENT {
        return (!config.embed_origins.is_empty()).then(|| HeaderValue::from_static(ANYBODY));
    }
    let origin = request.headers().get(header::ORIGIN)?;
    let said = origin.to_str().ok()?;
    let known = config.embed_origins.iter().any(|one| one == said);
    let call = CALLS
        .iter()
        .any(|call| route.strip_prefix(call).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')));
    (known && call).then(|| origin.clone())
}

/// The answer to a browser that asks before it calls (Fetch, CORS-preflight fetch).
pub(super) fn preflight(request: &ServiceRequest) -> Option<HttpResponse> {
    let asks = request.headers().contains_key(header::ACCESS_CONTROL_REQUEST_METHOD);
    let call = request.path() != ELEMENT;
    (call && request.method() == Method::OPTIONS && asks).then(|| {
        HttpResponse::NoContent()
            .insert_header((header::ACCESS_CONTROL_ALLOW_METHODS, METHODS))
            .insert_header((header::ACCESS_CONTROL_ALLOW_HEADERS, HEADERS))
            .insert_header((header::ACCESS_CONTROL_MAX_AGE, "600"))
            .finish()
    })
}

/// Lets the listed site read the answer; no cookie goes along.
pub(super) fn allow(headers: &mut HeaderMap, origin: HeaderValue) {
    if origin == ANYBODY {
        let policy = HeaderName::from_static("cross-origin-resource-policy");
        headers.insert(policy, HeaderValue::from_static("cross-origin"));
        headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        return;
    }
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(READABLE));
    headers.append(header::VARY, HeaderValue::from_static("origin"));
}

//! The outermost layer: host and https are checked, problems written, headers set, a line logged inside the
//! request's span.

use std::time::Duration;

use actix_web::{
    Error, HttpResponse,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform},
    error::InternalError,
    http::{
        StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::{Next, from_fn},
    web::Data,
};
use tokio::time::timeout;
use tracing::{Instrument, Span};
use url::Url;
use uuid::Uuid;

use super::{
    client::{Client, peer_is_trusted},
    embed, host,
    problem::{Code, Problem},
    table::RouteTable,
};
use crate::{
    app::App,
    config::{Config, Mode},
    domain::ids::EventId,
    telemetry::request_span,
};

/// What documents may do: scripts, styles and pictures of our own, no frames, no plug-ins, no inline code.
const DOCUMENT_POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; \
     form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What an API answer may do, should a browser ever show it as a document.
const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// How long anything may take. Statements have five seconds, which the database sees to; this is for one that hangs and
/// sees to nothing. What is given up is rolled back, unless its commit was under way.
const DEADLINE: Duration = Duration::from_secs(8);

/// The layer around everything.
#[must_use]
pub fn outermost<S, B>() -> impl Transform<
    S,
    ServiceRequest,
    Response = ServiceResponse<EitherBody<B, BoxBody>>,
    Error = Error,
    InitError = (),
>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = Error> + 'static,
    B: MessageBody + 'static,
{
    from_fn(around)
}

async fn around<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B, BoxBody>>, Error> {
    let app = request.app_data::<Data<App>>().cloned();
    let Some(app) = app else { return Err(Problem::new(Code::Unavailable).into()) };
    let (id, started) = (request_id(&app), std::time::Instant::now());
    let (method, route) = (request.method().to_string(), route_of(&request));
    let (is_api, span) = (request.path().starts_with(super::BASE), span_of(&request, &id, (&method, &route)));
    let told = |status: StatusCode, outcome: &'static str| {
        let took = started.elapsed();
        app.metrics.answered((&method, &route), (status.as_u16(), outcome), took);
        let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        span.in_scope(|| tracing::info!(status = status.as_u16(), outcome, duration_ms, "request"));
    };
    let reader = embed::listed(&request, &route, &app.config);
    let asked = reader.as_ref().and_then(|_| embed::preflight(&request));
    let (mut response, problem) = if let Some(problem) = refuse(&request, &app.config) {
        let written = problem.clone().into_response(&id.to_string());
        (request.into_response(written).map_into_right_body(), Some(problem))
    } else if let Some(answer) = asked {
        (request.into_response(answer).map_into_right_body(), None)
    } else {
        let answered = timeout(DEADLINE, next.call(request).instrument(span.clone())).await;
        let Ok(answered) = answered else {
            let mut written = Problem::in_a_moment(Code::Unavailable).into_response(&id.to_string());
            told(written.status(), Code::Unavailable.as_str());
            set_headers(written.headers_mut(), &app.config, is_api, &id);
            return Err(InternalError::from_response("the deadline has passed", written).into());
        };
        finish(answered?, &id)
    };
    told(response.status(), outcome(response.status(), problem.as_ref()));
    set_headers(response.headers_mut(), &app.config, is_api, &id);
    if let Some(origin) = reader {
        embed::allow(response.headers_mut(), origin);
    }
    Ok(response)
}

/// How a request ended, in one word: a problem's code, also where the answer says it in another form.
fn outcome(status: StatusCode, problem: Option<&Problem>) -> &'static str {
    match (problem, status) {
        (Some(problem), _) => problem.code().as_str(),
        (None, StatusCode::NOT_FOUND) => Code::NotFound.as_str(),
        (None, StatusCode::SERVICE_UNAVAILABLE) => Code::Unavailable.as_str(),
        (None, _) => "ok",
    }
}

/// The route is the template: what stands in a path, and all of an unknown one, is the caller's.
fn route_of(request: &ServiceRequest) -> String {
    let api = request.app_data::<Data<RouteTable>>().and_then(|table| table.template(request.path()));
    let route = api.map(str::to_owned).or_else(|| request.match_pattern());
    route.unwrap_or_else(|| "other".to_owned())
}

fn span_of(request: &ServiceRequest, id: &Uuid, call: (&str, &str)) -> Span {
    let client = Client::of(request.request());
    request_span(id, call, (&client.address.to_string(), &client.user_agent))
}

fn request_id(app: &App) -> Uuid {
    EventId::draw(app.now(), &*app.entropy).uuid()
}

/// Writes a problem that a handler or guard left in the answer, and tells which it was.
fn finish<B: MessageBody>(
    response: ServiceResponse<B>,
    id: &Uuid,
) -> (ServiceResponse<EitherBody<B, BoxBody>>, Option<Problem>) {
    let problem = response.response().extensions().get::<Problem>().cloned();
    let Some(problem) = problem else { return (response.map_into_left_body(), None) };
    let kept: Vec<HeaderValue> = response.headers().get_all(header::ALLOW).cloned().collect();
    let (request, _) = response.into_parts();
    let mut written: HttpResponse = problem.clone().into_response(&id.to_string());
    for allow in kept {
        written.headers_mut().append(header::ALLOW, allow);
    }
    (ServiceResponse::new(request, written).map_into_right_body(), Some(problem))
}

/// What is refused before anything else is looked at.
fn refuse(request: &ServiceRequest, config: &Config) -> Option<Problem> {
    let probe = matches!(request.path(), "/healthz" | "/readyz");
    if !probe && !host::is_ours(request, config) {
        return Some(Code::UnknownHost.into());
    }
    let insecure = config.mode == Mode::Production && !is_https(request, config);
    (insecure && !probe).then(|| Code::HttpsRequired.into())
}

/// Only a trusted proxy's word counts, and where it passes on what strangers said before it, none may say otherwise.
fn is_https(request: &ServiceRequest, config: &Config) -> bool {
    let mut said = request.headers().get_all("x-forwarded-proto").peekable();
    let is_said = said.peek().is_some() && said.all(|value| value.as_bytes() == b"https");
    is_said && peer_is_trusted(request, &config.trusted_proxies)
}

/// The documents' policy where the operator's logo is a picture of another site: that site's pictures, and
/// nothing else of it.
fn policy_with_logo(logo: &Url) -> Option<HeaderValue> {
    let site = logo.origin().ascii_serialization();
    HeaderValue::from_str(&format!("{DOCUMENT_POLICY}; img-src 'self' {site}")).ok()
}

fn set_headers(headers: &mut HeaderMap, config: &Config, is_api: bool, id: &Uuid) {
    let mut set = |name: HeaderName, value: &'static str| {
        headers.insert(name, HeaderValue::from_static(value));
    };
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::CONTENT_SECURITY_POLICY, if is_api { API_POLICY } else { DOCUMENT_POLICY });
    set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    set(
        header::PERMISSIONS_POLICY,
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), clipboard-write=(self), otp-credentials=(self)",
    );
    if config.secure_cookies() {
        set(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000; includeSubDomains");
    }
    if let Some(policy) = config.brand.logo.as_ref().filter(|_| !is_api).and_then(policy_with_logo) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    if is_api || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
}

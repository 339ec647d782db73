//! The outermost layer: host and https are checked, problems written, headers set, a line logged.

use actix_web::{
    Error, HttpResponse,
    body::{BoxBody, EitherBody, MessageBody},
    dev::{Service, ServiceRequest, ServiceResponse, Transform},
    http::header::{self, HeaderMap, HeaderName, HeaderValue},
    middleware::{Next, from_fn},
    web::Data,
};
use uuid::Uuid;

use super::{
    client::peer_is_trusted,
    problem::{Code, Problem},
};
use crate::{
    app::App,
    config::{Config, Mode},
    domain::ids::EventId,
};

/// What documents may do: scripts, styles and pictures of our own, no frames, no plug-ins, no inline code.
const DOCUMENT_POLICY: &str = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; \
     form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/// What an API answer may do, should a browser ever show it as a document.
const API_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

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
    let (method, is_api) = (request.method().clone(), request.path().starts_with(super::BASE));
    let mut response = match refuse(&request, &app.config) {
        Some(problem) => request.into_response(problem.into_response(&id.to_string())).map_into_right_body(),
        None => finish(next.call(request).await?, &id),
    };
    let request = response.request();
    let route = request.match_pattern().unwrap_or_else(|| "other".to_owned());
    let status = response.status().as_u16();
    let milliseconds = started.elapsed().as_millis();
    tracing::info!(request_id = %id, %method, route, status, milliseconds, "request");
    set_headers(response.headers_mut(), &app.config, is_api, &id);
    Ok(response)
}

fn request_id(app: &App) -> Uuid {
    EventId::draw(app.now(), &*app.entropy).uuid()
}

/// Writes a problem that a handler or guard left in the answer.
fn finish<B: MessageBody>(
    response: ServiceResponse<B>,
    id: &Uuid,
) -> ServiceResponse<EitherBody<B, BoxBody>> {
    let problem = response.response().extensions().get::<Problem>().cloned();
    let Some(problem) = problem else { return response.map_into_left_body() };
    let kept: Vec<HeaderValue> = response.headers().get_all(header::ALLOW).cloned().collect();
    let (request, _) = response.into_parts();
    let mut written: HttpResponse = problem.into_response(&id.to_string());
    for allow in kept {
        written.headers_mut().append(header::ALLOW, allow);
    }
    ServiceResponse::new(request, written).map_into_right_body()
}

/// What is refused before anything else is looked at.
fn refuse(request: &ServiceRequest, config: &Config) -> Option<Problem> {
    let probe = matches!(request.path(), "/healthz" | "/readyz");
    if !probe && !is_our_host(request, config) {
        return Some(Code::UnknownHost.into());
    }
    let insecure = config.mode == Mode::Production && !is_https(request, config);
    (insecure && !probe).then(|| Code::HttpsRequired.into())
}

fn is_our_host(request: &ServiceRequest, config: &Config) -> bool {
    let host = request.headers().get(header::HOST).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let (name, port) = split_port(host);
    match config.mode {
        Mode::Development => matches!(name, "127.0.0.1" | "localhost" | "[::1]"),
        Mode::Production => {
            let port = port.map_or(Some(443), |port| port.parse().ok());
            Some(name) == config.public_url.host_str() && port == config.public_url.port_or_known_default()
        }
    }
}

fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => (name, Some(port)),
        _ => (host, None),
    }
}

/// Only a trusted proxy's word counts.
fn is_https(request: &ServiceRequest, config: &Config) -> bool {
    let said = request.headers().get("x-forwarded-proto").and_then(|value| value.to_str().ok());
    peer_is_trusted(request, &config.trusted_proxies) && said == Some("https")
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
    if is_api || !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if let Ok(value) = HeaderValue::from_str(&id.to_string()) {
        headers.insert(HeaderName::from_static("x-request-id"), value);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::split_port;

    proptest! {
        #[test]
        fn a_host_is_cut_at_its_port_and_nowhere_else(
            host in any::<String>(), name in "[a-z0-9.-]{0,20}|\\[[0-9a-f:]{0,20}\\]", port: u16
        ) {
            let (front, behind) = split_port(&host);
            prop_assert_eq!(behind.map_or(front.to_owned(), |port| format!("{front}:{port}")), host);
            let port = port.to_string();
            prop_assert_eq!(split_port(&name), (name.as_str(), None));
            let whole = format!("{name}:{port}");
            prop_assert_eq!(split_port(&whole), (name.as_str(), Some(port.as_str())));
        }
    }
}

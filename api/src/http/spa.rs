//! The single-page app: files inside the binary, and its first page for every address that it has a page at.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method, StatusCode,
        header::{self, HeaderValue},
    },
    web::Data,
};
use rust_embed::Embed;

use super::{
    BASE, RouteTable,
    pages::is_page,
    problem::{Code, Problem},
};

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../web/dist"]
struct Files;

/// Serves a file of the app, or its first page where it has a page at the address; as 404 to a browser that asks for
/// another. Addresses below the API that no route takes are told apart: unknown, or known with other methods.
///
/// # Errors
/// `not_found` or `method_not_allowed`.
pub async fn serve(request: HttpRequest, table: Data<RouteTable>) -> Result<HttpResponse, Problem> {
    let path = request.path();
    if path == "/api" || path.starts_with("/api/") {
        return no_such_call(path, &table);
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return Ok(method_not_allowed("GET, HEAD"));
    }
    let name = path.trim_start_matches('/');
    let accepted = accepted_codings(&request);
    let packed = CODINGS.iter().any(|(_, ending)| name.ends_with(ending));
    if !packed && Files::get(name).is_some() {
        return answer(name, &accepted);
    }
    if is_page(path) {
        return answer("index.html", &accepted);
    }
    if !asks_for_a_page(&request) {
        return Err(Code::NotFound.into());
    }
    // The app itself says, in the person's language, that there is no such page.
    let mut response = answer("index.html", &accepted)?;
    *response.status_mut() = StatusCode::NOT_FOUND;
    Ok(response)
}

/// Whether whoever asks is a browser that wants something to show.
fn asks_for_a_page(request: &HttpRequest) -> bool {
    let mut lines = request.headers().get_all(header::ACCEPT).filter_map(|value| value.to_str().ok());
    lines.any(|line| line.contains("text/html"))
}

/// Codings that the build made beside its files, the smaller first, with what their names end in.
const CODINGS: [(&str, &str); 2] = [("br", ".br"), ("gzip", ".gz")];

/// Codings that the client takes; one with weight 0 is refused (RFC 9110, section 12.5.3).
fn accepted_codings(request: &HttpRequest) -> Vec<String> {
    let lines = request.headers().get_all(header::ACCEPT_ENCODING).filter_map(|value| value.to_str().ok());
    let read = |part: &str| {
        let (coding, parameter) = part.split_once(';').unwrap_or((part, "q=1"));
        let weight = parameter.trim().strip_prefix("q=")?.parse::<f32>().ok()?;
        (weight > 0.0).then(|| coding.trim().to_ascii_lowercase())
    };
    lines.flat_map(|line| line.split(',')).filter_map(read).collect()
}

fn no_such_call(path: &str, table: &RouteTable) -> Result<HttpResponse, Problem> {
    let methods = table.methods(path);
    if methods.is_empty() || !path.starts_with(BASE) {
        return Err(Code::NotFound.into());
    }
    let allowed: Vec<&str> = methods.iter().map(|method| method.as_str()).collect();
    Ok(method_not_allowed(&allowed.join(", ")))
}

fn method_not_allowed(allowed: &str) -> HttpResponse {
    use actix_web::ResponseError;

    let mut response = Problem::new(Code::MethodNotAllowed).error_response();
    if let Ok(value) = HeaderValue::from_str(allowed) {
        response.headers_mut().insert(header::ALLOW, value);
    }
    response
}

/// Answers with a file in the smallest coding that the client takes. Names of assets carry a hash of their
/// content, so they never change.
fn answer(name: &str, accepted: &[String]) -> Result<HttpResponse, Problem> {
    let caching =
        if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    let packed = CODINGS.iter().filter(|(coding, _)| accepted.iter().any(|one| one == coding));
    let packed =
        packed.filter_map(|(coding, ending)| Some((*coding, Files::get(&format!("{name}{ending}"))?)));
    let plain = || Some((IDENTITY, Files::get(name)?));
    let (coding, file) = { packed }.next().or_else(plain).ok_or(Code::NotFound)?;
    let mut response = HttpResponse::Ok();
    if coding != IDENTITY {
        response.insert_header((header::CONTENT_ENCODING, coding));
    }
    let kind = mime_guess::from_path(name).first_or_octet_stream().to_string();
    Ok(response
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((header::VARY, "accept-encoding"))
        .insert_header((header::CONTENT_TYPE, kind))
        .body(file.data.into_owned()))
}

/// No coding: the file as it is.
const IDENTITY: &str = "identity";

//! The single-page app: files inside the binary, and its first page for every other address.

use actix_web::{
    HttpRequest, HttpResponse,
    http::{
        Method,
        header::{self, HeaderValue},
    },
    web::Data,
};
use rust_embed::Embed;

use super::{
    BASE, RouteTable,
    problem::{Code, Problem},
};

#[derive(Embed)]
#[folder = "$CARGO_MANIFEST_DIR/../web/dist"]
struct Files;

/// Serves a file of the app, or its first page for an address that the app itself understands. Addresses
/// below the API that no route takes are told apart: unknown, or known with other methods.
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
    if let Some(file) = Files::get(name) {
        return Ok(answer(name, file.data.into_owned()));
    }
    let page = Files::get("index.html").filter(|_| is_page(path));
    page.map(|file| answer("index.html", file.data.into_owned())).ok_or_else(|| Code::NotFound.into())
}

/// Whether an address may be one of the app's pages: names of lower-case letters, digits and hyphens. A file
/// that is missing, and another spelling of a call (`//api/…`, `/API/…`, `/healthz/`), is no page.
fn is_page(path: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let mut names = path.strip_prefix('/').unwrap_or_default().split('/');
    path == "/" || !path.starts_with("/dev/") && names.all(|name| !name.is_empty() && name.chars().all(plain))
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

/// Names of assets carry a hash of their content, so they never change.
fn answer(name: &str, body: Vec<u8>) -> HttpResponse {
    let caching =
        if name.starts_with("assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, caching))
        .insert_header((
            header::CONTENT_TYPE,
            mime_guess::from_path(name).first_or_octet_stream().to_string(),
        ))
        .body(body)
}

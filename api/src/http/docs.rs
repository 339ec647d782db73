//! For developers: the contract, what each problem means, and a readable reference.

use std::fmt::Write;

use actix_web::{HttpResponse, get, http::header, web::Path};

use super::{
    contract,
    problem::{Code, Problem},
};

/// The contract as YAML.
#[get("/api/openapi.yaml")]
pub(crate) async fn openapi() -> Result<HttpResponse, Problem> {
    let yaml = contract::yaml().map_err(|error| {
        tracing::error!(%error, "the contract could not be written");
        Problem::new(Code::Unavailable)
    })?;
    Ok(HttpResponse::Ok().insert_header((header::CONTENT_TYPE, "application/yaml")).body(yaml))
}

/// What a problem code means and what to do about it.
#[get("/problems/{code}")]
pub(crate) async fn problem(code: Path<String>) -> Result<HttpResponse, Problem> {
    let code = Code::ALL.iter().find(|known| known.as_str() == code.as_str()).ok_or(Code::NotFound)?;
    let (title, status, detail) = (code.title(), code.status(), code.detail());
    let body =
        format!("<h1>{title}</h1><p><code>{}</code> · HTTP {status}</p><p>{detail}</p>", code.as_str());
    Ok(page(title, &body))
}

/// Every call with its words, for reading.
#[get("/api/docs")]
pub(crate) async fn reference() -> HttpResponse {
    let contract = contract::openapi();
    let mut body =
        format!("<h1>{}</h1><p><a href=\"/api/openapi.yaml\">openapi.yaml</a></p>", contract.info.title);
    for (path, item) in &contract.paths.paths {
        let operations = [
            ("GET", &item.get),
            ("POST", &item.post),
            ("PUT", &item.put),
            ("PATCH", &item.patch),
            ("DELETE", &item.delete),
        ];
        for (method, operation) in operations {
            let Some(operation) = operation else { continue };
            let (summary, description) = (operation.summary.as_deref(), operation.description.as_deref());
            let statuses: Vec<&str> = operation.responses.responses.keys().map(String::as_str).collect();
            let _infallible = write!(
                body,
                "<h2><code>{method} {path}</code></h2><p><strong>{}</strong></p><p>{}</p><p>Answers: {}</p>",
                summary.unwrap_or_default(),
                description.unwrap_or_default(),
                statuses.join(", ")
            );
        }
    }
    page("API reference", &body)
}

fn page(title: &str, body: &str) -> HttpResponse {
    let html = format!(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width,initial-scale=1\"><title>{title}</title><main>{body}</main></html>"
    );
    HttpResponse::Ok().insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8")).body(html)
}

//! `GET /metrics`, on a listener of its own.

use actix_web::{HttpResponse, get, http::header, web::Data};

use crate::app::App;

/// Prometheus' text format.
const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";

/// Everything that is counted, and how things stand now.
#[get("/metrics")]
pub(crate) async fn metrics(app: Data<App>) -> HttpResponse {
    let state = app.state().await;
    match app.metrics.text_of(&state) {
        Ok(text) => HttpResponse::Ok().insert_header((header::CONTENT_TYPE, TEXT)).body(text),
        Err(_) => HttpResponse::InternalServerError().finish(),
    }
}

//! For whoever runs it: is it alive, is it ready, which keys sign.

use actix_web::{HttpResponse, get, http::header, web::Data};
use serde::Serialize;

use super::problem::Problem;
use crate::{
    app::App,
    storage::{self, migrate},
};

/// The largest difference between our clock and the database's.
const MAX_DRIFT_SECONDS: f64 = 2.0;

#[derive(Serialize)]
struct Readiness {
    ready: bool,
    database: &'static str,
    schema: &'static str,
    clock: &'static str,
}

/// The process answers.
#[get("/healthz")]
pub(crate) async fn alive() -> HttpResponse {
    HttpResponse::Ok().json(serde_json::json!({ "alive": true }))
}

/// The database is reachable, its schema current, and the clocks agree within two seconds.
#[get("/readyz")]
pub(crate) async fn ready(app: Data<App>) -> Result<HttpResponse, Problem> {
    let readiness = match state(&app).await {
        Ok((version, drift)) => {
            let current = version >= migrate::latest_version();
            let agrees = drift.abs() <= MAX_DRIFT_SECONDS;
            Readiness {
                ready: current && agrees,
                database: "reachable",
                schema: if current { "current" } else { "behind: a migration is missing" },
                clock: if agrees {
                    "agrees with the database"
                } else {
                    "differs from the database by over 2 s"
                },
            }
        }
        Err(error) => {
            tracing::warn!(%error, "not ready");
            Readiness { ready: false, database: "unreachable", schema: "unknown", clock: "unknown" }
        }
    };
    let mut response = if readiness.ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    Ok(response.json(readiness))
}

async fn state(app: &App) -> storage::Result<(i32, f64)> {
    storage::migrate::state(&app.database().await?, app.now()).await
}

/// The public keys of access tokens (RFC 7517).
#[get("/.well-known/jwks.json")]
pub(crate) async fn jwks(app: Data<App>) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "public, max-age=300")).json(app.access.jwks())
}

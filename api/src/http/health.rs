//! For whoever runs it: is it alive, is it ready, which keys sign.

use std::time::Duration;

use actix_web::{HttpResponse, get, http::header, web::Data};
use serde::Serialize;
use tokio::time::timeout;

use super::problem::Problem;
use crate::{
    app::App,
    storage::{self, migrate},
};

/// The largest difference between our clock and the database's.
const MAX_DRIFT_SECONDS: f64 = 2.0;

/// How long the database may take to answer whether it is there: well below the deadline of a request, so that a probe is
/// told what is not ready.
const PATIENCE: Duration = Duration::from_secs(3);

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
        Err(database) => Readiness { ready: false, database, schema: "unknown", clock: "unknown" },
    };
    let mut response = if readiness.ready { HttpResponse::Ok() } else { HttpResponse::ServiceUnavailable() };
    Ok(response.json(readiness))
}

/// The version of the schema and the clocks' difference, or in words why neither is known.
async fn state(app: &App) -> Result<(i32, f64), &'static str> {
    let asked = async { storage::migrate::state(&app.database().await?, app.now()).await };
    match timeout(PATIENCE, asked).await {
        Ok(Ok(state)) => Ok(state),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready");
            Err("unreachable")
        }
        Err(_) => {
            tracing::warn!(error = "no answer from the database", "not ready");
            Err("reachable or not, it does not answer")
        }
    }
}

/// The public keys of access tokens (RFC 7517).
#[get("/.well-known/jwks.json")]
pub(crate) async fn jwks(app: Data<App>) -> HttpResponse {
    HttpResponse::Ok().insert_header((header::CACHE_CONTROL, "public, max-age=300")).json(app.access.jwks())
}

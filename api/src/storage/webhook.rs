//! How the operator's endpoints stand.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{Result, execute, many};

/// Stops an endpoint; says whether it was not stopped before.
///
/// # Errors
/// When the database fails.
pub async fn stop(db: &impl GenericClient, endpoint: &str, now: Timestamp) -> Result<bool> {
    let stopped = execute(
        db,
        "INSERT INTO webhook_stops (endpoint, stopped_at) VALUES ($1, $2) ON CONFLICT (endpoint) DO NOTHING",
        &[&endpoint, &now],
    )
    .await?;
    Ok(stopped == 1)
}

/// Opens an endpoint again; says whether it was stopped.
///
/// # Errors
/// When the database fails.
pub async fn reopen(db: &impl GenericClient, endpoint: &str) -> Result<bool> {
    Ok(execute(db, "DELETE FROM webhook_stops WHERE endpoint = $1", &[&endpoint]).await? == 1)
}

/// The endpoints that are stopped, and since when.
///
/// # Errors
/// When the database fails.
pub async fn stopped(db: &impl GenericClient) -> Result<Vec<(String, Timestamp)>> {
    let rows = many(db, "SELECT endpoint, stopped_at FROM webhook_stops ORDER BY endpoint", &[]).await?;
    rows.iter().map(|row| Ok((row.try_get("endpoint")?, row.try_get("stopped_at")?))).collect()
}

/// What waits for an endpoint.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// The endpoint's name; it may be one that is not configured any more.
    pub endpoint: String,
    /// Events that it did not take yet.
    pub events: i64,
    /// How long ago the oldest of them happened, in seconds.
    pub age: f64,
}

/// What waits for each endpoint; nothing of those that took everything.
///
/// # Errors
/// When the database fails.
pub async fn waiting(db: &impl GenericClient, now: Timestamp) -> Result<Vec<Waiting>> {
    let rows = many(
        db,
        "SELECT endpoint, count(*) AS events,
             greatest(extract(epoch FROM $1 - min(created_at)), 0)::float8 AS age
         FROM outbox
         WHERE state = 'queued' AND channel = 'event'
         GROUP BY endpoint
         ORDER BY endpoint",
        &[&now],
    )
    .await?;
    rows.iter()
        .map(|row| {
            let (endpoint, events) = (row.try_get("endpoint")?, row.try_get("events")?);
            Ok(Waiting { endpoint, events, age: row.try_get("age")? })
        })
        .collect()
}

//! Migrations, run by the schema's owner at start and under a lock.

use tokio_postgres::Client;

mod embedded {
    refinery::embed_migrations!("migrations");
}

/// Any number that no other program uses on this database: "twostep" as ASCII.
const LOCK: i64 = 0x0074_776f_7374_6570;

/// Why the schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// The database said no or went away.
    #[error("the database failed during migration: {0}")]
    Database(#[from] tokio_postgres::Error),
    /// A migration failed, or differs from the one that ran.
    #[error("a migration failed: {0}")]
    Migration(#[from] refinery::Error),
}

/// Brings the schema up to date and returns how many migrations ran.
///
/// Processes that start together wait for each other: the lock is held by the session and ends with it.
///
/// # Errors
/// When the database fails or a migration does not apply.
pub async fn run(client: &mut Client) -> Result<usize, MigrationError> {
    client.execute("SELECT pg_advisory_lock($1)", &[&LOCK]).await?;
    let report = embedded::migrations::runner().set_grouped(true).run_async(client).await?;
    Ok(report.applied_migrations().len())
}

/// The version that the schema must have.
#[must_use]
pub fn latest_version() -> i32 {
    embedded::migrations::runner()
        .get_migrations()
        .iter()
        .map(refinery::Migration::version)
        .max()
        .unwrap_or(0)
}

/// The schema's version, and by how many seconds the database's clock is ahead of `now`.
///
/// # Errors
/// When the database fails.
pub async fn state(
    db: &impl deadpool_postgres::GenericClient,
    now: jiff::Timestamp,
) -> super::Result<(i32, f64)> {
    let row = super::one(
        db,
        "SELECT (SELECT max(version) FROM refinery_schema_history) AS version,
             extract(epoch FROM clock_timestamp() - $1)::float8 AS drift",
        &[&now],
    )
    .await?;
    Ok((row.try_get("version")?, row.try_get("drift")?))
}

//! Migrations, run by the schema's owner at start and under a lock.

use tokio_postgres::Client;

mod embedded {
    #![expect(missing_docs, unreachable_pub, clippy::pedantic, reason = "written by refinery's macro")]
    refinery::embed_migrations!("migrations");
}

/// Any number that no other program uses on this database: "twostep" as ASCII.
const LOCK: i64 = 0x7477_6f73_7465_70;

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
    embedded::migrations::runner().get_migrations().iter().map(refinery::Migration::version).max().unwrap_or(0)
}

//! How a database is set up, as far as the application's role may see.

use deadpool_postgres::GenericClient;
use jiff::Timestamp;

use super::{Result, one};

/// How a database is set up.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    /// Whether the role is a superuser or owns a table here.
    pub privileged: bool,
    /// Seconds that the database's clock is ahead.
    pub drift: f64,
    /// Whether an acknowledged commit survives a crash.
    pub durable: bool,
    /// Connections that the server accepts.
    pub max_connections: i64,
    /// Whether a standby follows.
    pub standbys: bool,
    /// Whether a commit waits for one.
    pub synchronous: bool,
    /// Whether damage on disk is noticed.
    pub checksums: bool,
}

/// Reads it.
///
/// # Errors
/// When the database fails.
pub async fn standing(db: &impl GenericClient, now: Timestamp) -> Result<Standing> {
    let row = one(
        db,
        "SELECT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
                 OR EXISTS (SELECT FROM pg_tables WHERE tableowner = current_user) AS privileged,
             extract(epoch FROM clock_timestamp() - $1)::float8 AS drift,
             current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
                 AND current_setting('synchronous_commit') <> 'off' AS durable,
             current_setting('max_connections')::bigint AS max_connections,
             EXISTS (SELECT FROM pg_stat_replication) AS standbys,
             current_setting('synchronous_standby_names') <> '' AS synchronous,
             current_setting('data_checksums') = 'on' AS checksums",
        &[&now],
    )
    .await?;
    Ok(Standing {
        privileged: row.try_get("privileged")?,
        drift: row.try_get("drift")?,
        durable: row.try_get("durable")?,
        max_connections: row.try_get("max_connections")?,
        standbys: row.try_get("standbys")?,
        synchronous: row.try_get("synchronous")?,
        checksums: row.try_get("checksums")?,
    })
}

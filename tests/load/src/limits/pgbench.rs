//! PostgreSQL's own `pgbench` on statements like ours: one row by key, read, changed, inserted; prepared, durable.

use std::{fs, path::Path, time::Duration};

use tokio::process::Command;
use tokio_postgres::Client;

use crate::Failure;

/// Rows of the table.
const ROWS: u32 = 100_000;

/// One statement that is measured alone.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Statement {
    /// A read by key.
    Select,
    /// A change by key that gives the row back.
    Update,
    /// An insert.
    Insert,
}

impl Statement {
    const fn sql(self) -> &'static str {
        match self {
            Self::Select => {
                "SELECT digest, seen_at, note FROM bench WHERE account_id = md5(:id::text)::uuid;"
            }
            Self::Update => {
                "UPDATE bench SET step = step + 1 WHERE account_id = md5(:id::text)::uuid RETURNING step;"
            }
            Self::Insert => {
                "INSERT INTO bench_events (account_id, event_id, note) VALUES (md5(:id::text)::uuid, gen_random_uuid(), 'a note of some length that is kept');"
            }
        }
    }
}

/// Makes the tables.
pub(crate) async fn prepare(db: &Client) -> Result<(), Failure> {
    db.batch_execute(
        "CREATE TABLE IF NOT EXISTS bench (account_id uuid PRIMARY KEY, step bigint NOT NULL, digest bytea NOT NULL,
             seen_at timestamptz NOT NULL, note text NOT NULL);
         CREATE TABLE IF NOT EXISTS bench_events (account_id uuid, event_id uuid, note text NOT NULL,
             PRIMARY KEY (account_id, event_id));
         TRUNCATE bench, bench_events;",
    )
    .await?;
    let rows = format!(
        "INSERT INTO bench SELECT md5(n::text)::uuid, 0, decode(md5(n::text), 'hex'), now(), repeat('x', 100)
         FROM generate_series(1, {ROWS}) n"
    );
    db.batch_execute(&rows).await?;
    Ok(db.batch_execute("VACUUM ANALYZE bench").await?)
}

/// Removes them again: they are no account's.
pub(crate) async fn remove(db: &Client) -> Result<(), Failure> {
    Ok(db.batch_execute("DROP TABLE bench, bench_events").await?)
}

/// Statements, and how many of them in a second.
pub(crate) async fn transactions(
    (socket, database): (&str, &str),
    clients: u16,
    (statement, length): (Statement, Duration),
    folder: &Path,
) -> Result<(f64, f64), Failure> {
    let script = folder.join("pgbench.sql");
    fs::write(&script, format!("\\set id random(1, {ROWS})\n{}\n", statement.sql()))?;
    let threads = std::thread::available_parallelism()?.get().to_string();
    let output = Command::new("pgbench")
        .args(["-n", "-M", "prepared", "-h", socket, "-U", "postgres", "-j", &threads])
        .args(["-c", &clients.to_string(), "-T", &length.as_secs().max(1).to_string(), "-f"])
        .arg(&script)
        .arg(database)
        .output()
        .await
        .map_err(|error| {
            format!("pgbench does not run: {error}; it comes with PostgreSQL's client programs")
        })?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let number = |label: &str| {
        let rest = said.lines().find_map(|line| line.strip_prefix(label))?;
        rest.split([' ', '/']).next()?.parse().ok()
    };
    let counted = number("number of transactions actually processed: ").zip(number("tps = "));
    counted.ok_or_else(|| format!("pgbench failed: {said}{}", String::from_utf8_lossy(&output.stderr)).into())
}

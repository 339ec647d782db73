//! All SQL, and nothing else: reads become domain values, decisions become rows.
//!
//! Every statement that touches account data names its account. Whatever creates, changes or counts something
//! locks the account's row first, and its statement checks again what was read; a refresh is one statement.

pub mod account;
pub mod attempts;
pub mod audit;
pub mod backlog;
pub mod browser;
pub mod challenge;
pub mod check_up;
mod connections;
pub mod device;
pub mod enrollment;
pub mod event;
pub mod factors;
pub mod import;
pub mod limits;
pub mod migrate;
pub mod outbox;
pub mod password;
pub mod pending;
pub mod phone;
pub mod piped;
pub mod purge;
pub mod recovery;
pub mod reseal;
pub mod restored;
pub mod session;
pub mod sign_up;
pub mod spend;
pub mod standing;
pub mod support;
pub mod two_step;
pub mod undo;
pub mod webhook;

pub use connections::{Connections, WAIT, most_connections};

use deadpool_postgres::{GenericClient, PoolError};
use tokio_postgres::{Row, types::ToSql};

use crate::domain::ids::AccountId;

/// Parameters of a statement.
type Params<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A storage failure: opaque to the caller, exact in the log.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The database said no or went away.
    #[error("the database failed: {}", words(.0))]
    Database(#[from] tokio_postgres::Error),
    /// No connection could be had.
    #[error("no database connection: {0}")]
    Connection(#[from] PoolError),
    /// A row holds what no version of the program writes.
    #[error("inconsistent row in {table}: {problem}")]
    Inconsistent {
        /// The table.
        table: &'static str,
        /// What is wrong with it.
        problem: &'static str,
    },
}

/// What the database said: its own words hold no values, unlike its details.
fn words(error: &tokio_postgres::Error) -> String {
    error
        .as_db_error()
        .map_or_else(|| error.to_string(), |said| format!("{} ({})", said.message(), said.code().code()))
}

/// The result of a storage call.
pub type Result<T> = std::result::Result<T, StorageError>;

const LOCK_ACCOUNT: &str = "SELECT credential_epoch FROM accounts WHERE account_id = $1 FOR UPDATE";

/// Locks the account's row until the transaction ends and returns its credential epoch; `None` where the
/// account is gone.
///
/// # Errors
/// When the database fails.
pub async fn lock_account(db: &impl GenericClient, account: AccountId) -> Result<Option<i64>> {
    let row = optional(db, LOCK_ACCOUNT, &[&account.uuid()]).await?;
    row.map(|row| Ok(row.try_get("credential_epoch")?)).transpose()
}

async fn one(db: &impl GenericClient, sql: &'static str, params: Params<'_>) -> Result<Row> {
    let statement = db.prepare_cached(sql).await?;
    Ok(db.query_one(&statement, params).await?)
}

async fn optional(db: &impl GenericClient, sql: &'static str, params: Params<'_>) -> Result<Option<Row>> {
    let statement = db.prepare_cached(sql).await?;
    Ok(db.query_opt(&statement, params).await?)
}

async fn many(db: &impl GenericClient, sql: &'static str, params: Params<'_>) -> Result<Vec<Row>> {
    let statement = db.prepare_cached(sql).await?;
    Ok(db.query(&statement, params).await?)
}

async fn execute(db: &impl GenericClient, sql: &'static str, params: Params<'_>) -> Result<u64> {
    let statement = db.prepare_cached(sql).await?;
    Ok(db.execute(&statement, params).await?)
}

/// An `Option` that a row must not leave empty.
fn consistent<T>(value: Option<T>, table: &'static str, problem: &'static str) -> Result<T> {
    value.ok_or(StorageError::Inconsistent { table, problem })
}

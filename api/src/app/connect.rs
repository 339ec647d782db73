//! The ways to the database: the application's pool, and single connections for operators.

use std::{str::FromStr, time::Duration};

use deadpool_postgres::{Client, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio_postgres::NoTls;

use super::{OperateError, StartError, tls::tls};
use crate::{config::DatabaseSource, storage};

/// Connections that one process opens at most.
const POOL_SIZE: usize = 16;

/// How long a request waits for a connection before it answers 503.
const POOL_WAIT: Duration = Duration::from_secs(2);

/// Limits that the database enforces on every statement, so that nothing hangs.
const DATABASE_OPTIONS: &str =
    "-c statement_timeout=5s -c lock_timeout=4s -c idle_in_transaction_session_timeout=10s";

pub(super) fn pool(source: &DatabaseSource) -> Result<Pool, StartError> {
    let mut config = tokio_postgres::Config::from_str(&source.application)?;
    config.options(DATABASE_OPTIONS).application_name("twostep").connect_timeout(POOL_WAIT);
    let recycling = ManagerConfig { recycling_method: RecyclingMethod::Fast };
    let manager = match tls(source)? {
        Some(tls) => Manager::from_config(config, tls, recycling),
        None => Manager::from_config(config, NoTls, recycling),
    };
    let wait = Some(POOL_WAIT);
    let timeouts = Timeouts { wait, create: wait, recycle: wait };
    Ok(Pool::builder(manager).max_size(POOL_SIZE).timeouts(timeouts).runtime(Runtime::Tokio1).build()?)
}

/// Connects as the schema's owner, and leaves.
pub(crate) async fn connect_as_owner(source: &DatabaseSource) -> Result<(), StartError> {
    let config = tokio_postgres::Config::from_str(&source.owner)?;
    match tls(source)? {
        Some(tls) => drop(config.connect(tls).await?),
        None => drop(config.connect(NoTls).await?),
    }
    Ok(())
}

/// Connects as the application does.
pub(crate) async fn connect_as_application(source: &DatabaseSource) -> Result<Client, OperateError> {
    Ok(storage::connect(&pool(source)?).await?)
}

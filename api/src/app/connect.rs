//! The ways to the database: the application's pool, and single connections for operators.

use std::str::FromStr;

use deadpool_postgres::{Client, Manager, ManagerConfig, Pool, RecyclingMethod, Runtime, Timeouts};
use tokio_postgres::NoTls;

use super::{OperateError, StartError, tls::tls};
use crate::{
    config::DatabaseSource,
    storage::{Connections, WAIT},
};

/// Limits that the database enforces on every statement, so that nothing hangs.
const DATABASE_OPTIONS: &str =
    "-c statement_timeout=5s -c lock_timeout=4s -c idle_in_transaction_session_timeout=10s";

/// The connections of a process with so many threads that serve.
pub(super) fn connections(source: &DatabaseSource, threads: usize) -> Result<Connections, StartError> {
    let mut config = tokio_postgres::Config::from_str(&source.application)?;
    config.options(DATABASE_OPTIONS).application_name("twostep").connect_timeout(WAIT);
    let tls = tls(source)?;
    let wait = Some(WAIT);
    let timeouts = Timeouts { wait, create: wait, recycle: wait };
    let pool = |size| {
        let (config, recycling) = (config.clone(), ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let manager = match &tls {
            Some(tls) => Manager::from_config(config, tls.clone(), recycling),
            None => Manager::from_config(config, NoTls, recycling),
        };
        Pool::builder(manager).max_size(size).timeouts(timeouts).runtime(Runtime::Tokio1).build()
    };
    Ok(Connections::new(threads, pool)?)
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
    Ok(connections(source, 1)?.connect().await?)
}

//! Taking one more of what is limited, by a key that stands nowhere in the clear.

use deadpool_postgres::GenericClient;

use super::client::Client;
use crate::{
    app::App,
    storage::{
        self,
        limits::{Counter, Limit, Taken},
    },
};

/// Takes one more of `scope` for `key`, where every limit allows it.
///
/// # Errors
/// When the database fails.
pub async fn take(
    app: &App,
    db: &impl GenericClient,
    counter: Counter,
    (scope, key): (&str, &str),
    limits: &[Limit],
) -> storage::Result<Taken> {
    let digest = app.limit_digest(scope, key);
    storage::limits::take(db, counter, (scope, &digest), limits, app.now()).await
}

/// Takes one more of `scope` for the client's address; always, where limits by address are off.
///
/// # Errors
/// When the database fails.
pub async fn take_from_source(
    app: &App,
    db: &impl GenericClient,
    client: &Client,
    scope: &str,
    limits: &[Limit],
) -> storage::Result<Taken> {
    if !app.config.source_limits {
        return Ok(Taken::Yes);
    }
    take(app, db, Counter::Source, (scope, &client.limit_key()), limits).await
}

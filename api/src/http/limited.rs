//! Taking one more of what is limited by address.

use deadpool_postgres::GenericClient;

use super::client::Client;
use crate::{
    app::App,
    storage::{
        self,
        limits::{Counter, Limit, Taken},
    },
};

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
    app.take(db, Counter::Source, (scope, &client.limit_key()), limits).await
}

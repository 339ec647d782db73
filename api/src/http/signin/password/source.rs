//! Failed sign-ins by the address that they came from.

use jiff::{SignedDuration, Timestamp};

use crate::{
    app::App,
    http::{client::Client, limited::take_from_source, problem::Problem},
    storage::{
        self,
        limits::{Limit, Taken},
    },
};

/// Failed sign-ins from one address, whatever the accounts.
const SOURCE_LIMIT: Limit = Limit { count: 100, window: SignedDuration::from_mins(10) };
const SOURCE_SCOPE: &str = "failed sign-in";

/// Until when no sign-in from the address is looked at; `None` where one is.
///
/// # Errors
/// `unavailable`.
pub(super) async fn full_until(
    app: &App,
    db: &deadpool_postgres::Client,
    client: &Client,
) -> Result<Option<Timestamp>, Problem> {
    if !app.config.source_limits {
        return Ok(None);
    }
    let digest = app.limit_digest(SOURCE_SCOPE, &client.limit_key());
    match storage::limits::peek(db, (SOURCE_SCOPE, &digest), SOURCE_LIMIT, app.now()).await? {
        Taken::Yes => Ok(None),
        Taken::No { until } => Ok(Some(until)),
    }
}

/// Counts a failure for the address.
///
/// # Errors
/// `unavailable`.
pub(super) async fn count(
    app: &App,
    tx: &deadpool_postgres::Transaction<'_>,
    client: &Client,
) -> Result<(), Problem> {
    let _full = take_from_source(app, tx, client, SOURCE_SCOPE, &[SOURCE_LIMIT]).await?;
    Ok(())
}

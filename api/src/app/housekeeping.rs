//! What is done in the background: whatever has expired is erased.

use std::{sync::Arc, time::Duration};

use super::App;
use crate::storage::{self, purge};

/// How often.
const EVERY: Duration = Duration::from_secs(30);

/// Erases what has expired, until the task is aborted.
pub(super) async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = once(&app).await {
            tracing::warn!(%error, "what has expired could not be erased; it is tried again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn once(app: &App) -> storage::Result<()> {
    purge::expired(&app.database().await?, app.now()).await
}

//! What an operator asks and does about the endpoints, from the command line.

use super::{OperateError, Operator};
use crate::{config::Webhook, storage::webhook};

impl Operator {
    /// How each endpoint stands: a line each, also for those with events that are not configured any more.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn webhook_status(&self, configured: &[Webhook]) -> Result<Vec<String>, OperateError> {
        let stopped = webhook::stopped(&self.db).await?;
        let waiting = webhook::waiting(&self.db, self.clock.now()).await?;
        let known = configured.iter().map(|webhook| webhook.name.clone());
        let unknown = waiting.iter().map(|one| one.endpoint.clone());
        let mut names: Vec<String> = known.chain(unknown).collect();
        names.sort();
        names.dedup();
        let line = |name: String| {
            let events = waiting.iter().find(|one| one.endpoint == name).map_or(0, |one| one.events);
            let standing = match stopped.iter().find(|(endpoint, _)| *endpoint == name) {
                Some((_, since)) => {
                    format!("stopped since {since}; `twostep webhooks reopen {name}` opens it")
                }
                None if configured.iter().all(|webhook| webhook.name != name) => "not configured".to_owned(),
                None => "open".to_owned(),
            };
            format!("{name}: {standing}, {events} events wait")
        };
        Ok(names.into_iter().map(line).collect())
    }

    /// Posts to a stopped endpoint again; says whether it was stopped.
    ///
    /// # Errors
    /// Where the database fails.
    pub async fn reopen_webhook(&self, name: &str) -> Result<bool, OperateError> {
        Ok(webhook::reopen(&self.db, name).await?)
    }
}

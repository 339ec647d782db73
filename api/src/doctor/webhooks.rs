//! The endpoints that events are posted to: whether somebody answers there, and whether one is stopped.

use super::Finding;
use crate::{
    app::connect_as_application,
    config::{Config, Webhook},
    messages::webhook::Endpoint,
    storage::webhook,
};

pub(super) async fn examine(config: &Config) -> Vec<Finding> {
    let mut found = Vec::new();
    for one in &config.webhooks {
        found.push(reach(one).await);
    }
    found.extend(stopped(config).await);
    found
}

/// Nothing is posted: whoever answers, whatever the status, can be posted to.
async fn reach(webhook: &Webhook) -> Finding {
    let name = &webhook.name;
    match Endpoint::new(webhook) {
        Err(error) => Finding::Mend(error.to_string()),
        Ok(endpoint) => match endpoint.is_there().await {
            Ok(()) => Finding::Good(format!("somebody answers at the webhook {name}")),
            Err(problem) => Finding::Mend(format!("nobody answers at the webhook {name}: {problem}")),
        },
    }
}

/// What the database says; that it can't be reached is said elsewhere.
async fn stopped(config: &Config) -> Vec<Finding> {
    let Some(source) = config.database.as_ref().filter(|_| !config.webhooks.is_empty()) else {
        return Vec::new();
    };
    let Ok(db) = connect_as_application(source).await else { return Vec::new() };
    let sentence = |(name, since)| {
        Finding::Mend(format!(
            "the webhook {name} said 410 Gone at {since} and is stopped: `twostep webhooks reopen {name}` once it \
             takes events again, or take it out of TWOSTEP_WEBHOOKS"
        ))
    };
    webhook::stopped(&db).await.unwrap_or_default().into_iter().map(sentence).collect()
}

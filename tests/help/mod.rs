//! Support helps a person who lost everything, without ever seeing a secret.

mod acts;
mod appoint;
mod approve;
mod cancel;
mod claim;
mod complete;
mod entry;
mod feed;
mod limits;
mod races;
mod ranks;
mod roles;
mod sessions;
mod stop;
mod ways;

use crate::support::{Person, TestApp};

/// Kari, who has everything but will lose it, an agent, and the id of Kari's account.
async fn kari_and_agent(app: &TestApp) -> (Person, Person, String) {
    let agent = app.person("agent").reached_at("+4791234001").agent(app, "support").await;
    let kari = app.person("kari").enrolled().await;
    let id = kari.account_id().await;
    (kari, agent, id)
}

/// The same, with a recovery of Kari's account that is open.
async fn open_recovery(app: &TestApp) -> (Person, Person, String) {
    let (kari, agent, id) = kari_and_agent(app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(24);
    (kari, agent, id)
}

/// Whether the account has a recovery under way.
async fn is_under_way(app: &TestApp, id: &str) -> bool {
    app.dump().await.rows_of("support_recoveries").iter().any(|row| row.contains(id))
}

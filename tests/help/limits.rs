//! How much one agent does, and how long a hold is.

use super::kari_and_agent;
use crate::support::{TestApp, process::Process};

/// SUP-08, AUD-08: the twenty-first of a day is refused, recorded, and the operator's log says so.
#[tokio::test]
async fn an_agent_starts_twenty_recoveries_a_day_and_the_next_is_an_alert() {
    let program = Process::start().await;
    let agent = program.person("agent").reached_at("+4791234001").enrolled().await;
    let kari = program.person("kari").enrolled().await;
    let id = kari.account_id().await;
    let granted =
        "INSERT INTO account_roles SELECT account_id, 'support', created_at FROM accounts WHERE email = $1";
    program.home.superuser().await.execute(granted, &[&agent.email]).await.expect("given");
    for _ in 0..20 {
        agent.starts_recovery(&id).await.expect_status(201);
        agent.stops_as_support(&id).await.expect_status(204);
    }
    assert!(!program.log().text().contains("as many recoveries as a day allows"));
    let refused = agent.starts_recovery(&id).await.expect_problem(429, "too_many_attempts");
    assert!(refused["retry_after"].as_i64().is_some_and(|wait| wait > 23 * 3600));
    assert_eq!(kari.events_of("support_refused").await, 1);
    assert!(program.log().text().contains("as many recoveries as a day allows"));
}

/// SUP-08: each agent for themselves, and a day later again.
#[tokio::test]
async fn the_limit_is_each_agents_own_and_a_days() {
    let app = TestApp::start().await;
    let (_, mut agent, id) = kari_and_agent(&app).await;
    let other = app.person("other").reached_at("+4791234002").agent(&app, "admin").await;
    for _ in 0..20 {
        agent.starts_recovery(&id).await.expect_status(201);
        agent.stops_as_support(&id).await.expect_status(204);
    }
    agent.starts_recovery(&id).await.expect_problem(429, "too_many_attempts");
    other.starts_recovery(&id).await.expect_status(201);
    other.stops_as_support(&id).await.expect_status(204);
    app.hours_later(24);
    agent.signs_in_with_app().await;
    agent.starts_recovery(&id).await.expect_status(201);
}

/// SUP-08: the operator's hold; none at all in development only.
#[tokio::test]
async fn the_hold_is_the_operators() {
    let app = TestApp::start_with(&[("TWOSTEP_SUPPORT_HOLD_HOURS", "48")]).await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(47);
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
    app.hours_later(1);
    assert!(kari.methods().await.contains(&"recovery_code".to_owned()));
    let at_once = TestApp::start_with(&[("TWOSTEP_SUPPORT_HOLD_HOURS", "0")]).await;
    let (mut kari, agent, id) = kari_and_agent(&at_once).await;
    agent.starts_recovery(&id).await.expect_status(201);
    kari.is_rescued().await;
}

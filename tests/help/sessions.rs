//! Administrators end the sessions of an account.

use super::kari_and_agent;
use crate::support::TestApp;

/// SES-07
#[tokio::test]
async fn an_administrator_ends_all_sessions_of_an_account_and_nobody_elses() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    let admin = app.person("admin").reached_at("+4791234002").agent(&app, "admin").await;
    let mut elsewhere = kari.clone();
    elsewhere.gets_challenge().await;
    agent.ends_sessions_of(&id).await.expect_problem(403, "forbidden");
    kari.reads("/account").await.expect_status(200);
    admin.ends_sessions_of(&id).await.expect_status(204);
    kari.reads("/account").await.expect_problem(401, "session_ended");
    kari.tries_to_refresh(&kari.refresh).await.expect_problem(401, "session_ended");
    app.seconds_later(30);
    elsewhere.enters("authenticator", &elsewhere.code()).await.expect_problem(401, "challenge_expired");
    agent.reads("/account").await.expect_status(200);
    kari.signs_in_with_app().await;
    assert_eq!(kari.events_of("support_sessions_ended").await, 1);
    assert_eq!(kari.events_of("support_refused").await, 1);
}

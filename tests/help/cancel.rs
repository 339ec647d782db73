//! A second factor that works cancels the recovery.

use serde_json::json;

use super::{is_under_way, kari_and_agent, open_recovery};
use crate::support::{Person, TestApp};

async fn is_canceled(app: &TestApp, kari: &Person) {
    assert!(!is_under_way(app, "").await);
    assert_eq!(app.client.mails_about(&kari.email, "recovery was canceled").await, 1);
}

/// SUP-05
#[tokio::test]
async fn the_app_cancels_it_during_the_hold_and_once_it_is_open() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    app.hours_later(1);
    kari.signs_in_with_app().await;
    is_canceled(&app, &kari).await;
    assert_eq!(kari.events_of("support_recovery_canceled").await, 1);
    app.hours_later(24);
    assert!(!kari.methods().await.contains(&"recovery_code".to_owned()));
}

/// SUP-05
#[tokio::test]
async fn a_text_cancels_it() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.gets_challenge().await;
    let code = kari.gets_sms().await;
    kari.enters("sms", &code).await.expect_status(201);
    is_canceled(&app, &kari).await;
}

/// SUP-05
#[tokio::test]
async fn the_emergency_code_cancels_it() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    kari.signs_in_with_emergency_code().await;
    is_canceled(&app, &kari).await;
}

/// SUP-05
#[tokio::test]
async fn proving_oneself_again_in_a_session_cancels_it() {
    let app = TestApp::start().await;
    let (mut kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    kari.reauthenticates(&app).await;
    is_canceled(&app, &kari).await;
}

/// SUP-05: whoever signed in by the recovery is thrown out, with what was begun there.
#[tokio::test]
async fn the_owner_throws_out_who_claimed_it() {
    let app = TestApp::start().await;
    let (mut kari, _, _) = open_recovery(&app).await;
    let mut thief = kari.clone();
    thief.is_rescued().await;
    thief.starts_enrollment().await;
    kari.signs_in_with_app().await;
    is_canceled(&app, &kari).await;
    thief.reads("/account").await.expect_problem(401, "session_ended");
    thief.tries_to_refresh(&thief.refresh).await.expect_problem(401, "session_ended");
    thief.tries_to_verify(&thief.code()).await.expect_problem(401, "session_ended");
    app.seconds_later(30);
    kari.signs_in_with_app().await;
}

/// SUP-05: a right password and a wrong code cancel nothing.
#[tokio::test]
async fn a_wrong_code_cancels_nothing() {
    let app = TestApp::start().await;
    let (mut kari, _, id) = open_recovery(&app).await;
    kari.gets_challenge().await;
    kari.enters("authenticator", &kari.wrong_code()).await.expect_problem(401, "invalid_code");
    kari.enters("emergency_code", "0000-0000-0000-0000").await.expect_problem(401, "invalid_code");
    assert!(is_under_way(&app, &id).await);
}

/// SUP-05: turning two-step verification off leaves nothing to recover.
#[tokio::test]
async fn turning_two_step_off_ends_it() {
    let app = TestApp::start().await;
    let (kari, agent, id) = kari_and_agent(&app).await;
    agent.starts_recovery(&id).await.expect_status(201);
    kari.posts("/two-step/disable", json!({})).await.expect_status(204);
    assert!(!is_under_way(&app, &id).await);
    agent.starts_recovery(&id).await.expect_problem(409, "not_enabled");
}
